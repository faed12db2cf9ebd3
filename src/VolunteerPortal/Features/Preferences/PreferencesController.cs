using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VolunteerPortal.Platform.Pages;

namespace VolunteerPortal.Features.Preferences;

/// <summary>No antiforgery token: the form stands on cached pages. SameOriginGuard turns other sites away.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class PreferencesController : Controller
{
    [HttpPost("/prefs")]
    public IActionResult Update()
    {
        var preferences = DisplayPreferences.Of(HttpContext);
        if (Request.HasFormContentType)
            foreach (var (name, values) in Request.Form)
                preferences = preferences.Choose(name, values.ToString());

        Remember(preferences);
        Response.Headers.Location = WhereFrom();
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    private void Remember(DisplayPreferences preferences)
    {
        var options = new CookieOptions { Secure = true, HttpOnly = true, SameSite = SameSiteMode.Lax, Path = "/", IsEssential = true };
        if (preferences == new DisplayPreferences())
            Response.Cookies.Delete(DisplayPreferences.CookieName, options);
        else
            Response.Cookies.Append(DisplayPreferences.CookieName, preferences.ToString(),
                new CookieOptions(options) { MaxAge = TimeSpan.FromDays(365) });
    }

    /// <summary>Null when it was not one of ours.</summary>
    private string WhereFrom() =>
        Uri.TryCreate(Request.Headers.Referer, UriKind.Absolute, out var from)
        && from.Authority == Request.Host.Value && Url.IsLocalUrl(from.PathAndQuery)
            ? from.PathAndQuery
            : "/";
}
