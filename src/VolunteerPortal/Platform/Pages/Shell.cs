using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using VolunteerPortal.Platform.Http;

namespace VolunteerPortal.Platform.Pages;

public sealed record Shell(Frame Frame, DisplayPreferences Preferences, bool IsInvalid, string? UserName)
{
    /// <summary>Sliding. Its content comes from the settings and does not change while the portal runs.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromMinutes(20);

    public static string Lang =>
        Language.Available.FirstOrDefault(language => language.Code == CultureInfo.CurrentUICulture.Name)?.Code ?? Language.Default;

    public string Title => Frame.Title;

    public string Nav => Frame.Nav;

    public string Column => Frame.Column ?? Frame.Title;

    public Desk? Desk => Frame.Desk;

    public bool IsBare => Frame.IsBare;

    public bool HasTabBar => Frame.HasTabBar && !Frame.HasBuyBar;

    public bool IsSignedIn => UserName is not null;

    /// <summary>Two people with the same key see the same frame, but for their names and messages.</summary>
    public string Look => $"{Preferences}|{(IsBare ? "bare" : IsSignedIn ? "in" : "out")}";

    public string? BodyClass => Frame.HasBuyBar ? "has-buybar" : HasTabBar ? "has-tabbar" : null;

    public static Shell Of(ViewContext view)
    {
        var frame = view.Frame();
        var user = view.HttpContext.User;
        return new Shell(
            frame,
            DisplayPreferences.Of(view.HttpContext),
            !view.ViewData.ModelState.IsValid,
            frame.IsBare || !user.IsSignedIn() ? null : user.Identity!.Name ?? "");
    }
}
