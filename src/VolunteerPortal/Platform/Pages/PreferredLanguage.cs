using Microsoft.AspNetCore.Localization;

namespace VolunteerPortal.Platform.Pages;

/// <summary>The language chosen by the visitor; without a choice the browser's wish decides (docs/ui.md 6.11).</summary>
public sealed class PreferredLanguage : RequestCultureProvider
{
    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        var chosen = DisplayPreferences.Of(httpContext).Lang;
        return Task.FromResult(chosen.Length == 0 ? null : new ProviderCultureResult(Language.Default, chosen));
    }
}
