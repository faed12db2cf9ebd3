using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using VolunteerPortal.Platform.Forms;
using VolunteerPortal.Platform.Http;

namespace VolunteerPortal.Platform.Pages;

public static class PagesSetup
{
    public static IServiceCollection AddPageParts(this IServiceCollection services)
    {
        services.AddSingleton<Assets>();
        services.AddSingleton<Icons>();
        services.AddScoped<DeskMenu>();
        services.Configure<CookieTempDataProviderOptions>(options =>
        {
            options.Cookie.Name = Flash.CookieName;
            options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
        });
        services.Configure<MvcOptions>(options =>
        {
            SayInChinese(options.ModelBindingMessageProvider);
            options.BindStrictly();
            options.Filters.Add<ExpiredForm>();
        });
        services.AddSingleton<ErrorPages>();
        services.Configure<KestrelServerOptions>(options => options.AddServerHeader = false);
        return services.Configure<RequestLocalizationOptions>(ConfigureLanguages);
    }

    private static void ConfigureLanguages(RequestLocalizationOptions options)
    {
        var codes = Language.Available.Select(language => language.Code).ToArray();
        options.SetDefaultCulture(Language.Default).AddSupportedCultures(Language.Default).AddSupportedUICultures(codes);
        options.RequestCultureProviders = [new PreferredLanguage(), new AcceptLanguageHeaderRequestCultureProvider()];
    }

    private static void SayInChinese(DefaultModelBindingMessageProvider messages)
    {
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => "这一项的格式不对，请检查");
        messages.SetMissingBindRequiredValueAccessor(_ => "请填写这一项");
        messages.SetMissingKeyOrValueAccessor(() => "请填写这一项");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "请填写表单");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => "有一项的格式不对，请检查");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "有一项的格式不对，请检查");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "请填写数字");
        messages.SetUnknownValueIsInvalidAccessor(_ => "这一项的格式不对，请检查");
        messages.SetValueIsInvalidAccessor(_ => "这一项的格式不对，请检查");
        messages.SetValueMustBeANumberAccessor(_ => "请填写数字");
        messages.SetValueMustNotBeNullAccessor(_ => "请填写这一项");
    }
}
