using Microsoft.AspNetCore.Localization;

namespace VolunteerPortal.Platform.Pages;

public sealed class PreferredLanguage : RequestCultureProvider
{
    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        var chosen = DisplayPreferences.Of(httpContext).Lang;
        return Task.FromResult(chosen.Length == 0 ? null : new ProviderCultureResult(Language.Default, chosen));
    }
}
