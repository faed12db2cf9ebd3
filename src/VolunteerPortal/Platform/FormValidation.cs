using FluentValidation;
using FluentValidation.AspNetCore;
using FluentValidation.Results;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.Extensions.Localization;

namespace VolunteerPortal.Platform;

/// <summary>
/// Every form has a validator, and FluentValidation.AspNetCore asks it before the action runs. Here its sentences are put into the reader's
/// language; a refusal brings its numbers apart, so that the sentence can be translated.
/// </summary>
public sealed class FormValidation(IStringLocalizer<Ui> texts) : IValidatorInterceptor
{
    public IValidationContext BeforeAspNetValidation(ActionContext actionContext, IValidationContext commonContext) => commonContext;

    public ValidationResult AfterAspNetValidation(ActionContext actionContext, IValidationContext validationContext, ValidationResult result)
    {
        foreach (var failure in result.Errors)
            failure.ErrorMessage = failure.CustomState is Refusal refusal ? texts[refusal.Reason, refusal.Args] : texts[failure.ErrorMessage];

        return result;
    }
}

public static class FormValidationSetup
{
    public static void AddFormValidation(this IServiceCollection services)
    {
        services.AddFluentValidationAutoValidation(options => options.DisableDataAnnotationsValidation = true);
        services.AddValidatorsFromAssemblyContaining<FormValidation>();
        services.AddScoped<IValidatorInterceptor, FormValidation>();
        services.Configure<MvcOptions>(options => options.ModelMetadataDetailsProviders.Add(new TypedOnly()));
    }

    /// <summary>
    /// MVC reads every property of a form to validate it. One that is worked out of others may throw when they are wrong, and has nothing of
    /// its own to be validated.
    /// </summary>
    private sealed class TypedOnly : IValidationMetadataProvider
    {
        public void CreateValidationMetadata(ValidationMetadataProviderContext context)
        {
            if (context.Key is { MetadataKind: ModelMetadataKind.Property, PropertyInfo.SetMethod: null })
                context.ValidationMetadata.PropertyValidationFilter = new ValidateNeverAttribute();
        }
    }
}
