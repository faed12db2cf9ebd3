using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace VolunteerPortal.Platform.Forms;

public static class FormValidationSetup
{
    public static void AddFormValidation(this IServiceCollection services)
    {
        services.AddFluentValidationAutoValidation(options => options.DisableDataAnnotationsValidation = true);
        services.AddValidatorsFromAssemblyContaining<FormValidation>();
        services.MakeCareful();
        services.AddScoped<IValidatorInterceptor, FormValidation>();
        services.Configure<MvcOptions>(options => options.ModelMetadataDetailsProviders.Add(new TypedOnly()));
    }

    private static void MakeCareful(this IServiceCollection services)
    {
        foreach (var rules in services.Where(IsValidator).ToList())
        {
            var careful = typeof(CarefulValidator<>).MakeGenericType(rules.ServiceType.GenericTypeArguments);
            var own = rules.ImplementationType!;
            services.Remove(rules);
            services.Add(new ServiceDescriptor(rules.ServiceType, provider =>
                ActivatorUtilities.CreateInstance(provider, careful, ActivatorUtilities.CreateInstance(provider, own)), rules.Lifetime));
        }
    }

    private static bool IsValidator(ServiceDescriptor service) =>
        service is { ServiceType.IsConstructedGenericType: true, ImplementationType: not null }
        && service.ServiceType.GetGenericTypeDefinition() == typeof(IValidator<>);

    /// <summary>MVC reads every property of a form to validate it; one computed from others may throw when they are wrong.</summary>
    private sealed class TypedOnly : IValidationMetadataProvider
    {
        public void CreateValidationMetadata(ValidationMetadataProviderContext context)
        {
            if (context.Key is { MetadataKind: ModelMetadataKind.Property, PropertyInfo.SetMethod: null })
                context.ValidationMetadata.PropertyValidationFilter = new ValidateNeverAttribute();
        }
    }
}
