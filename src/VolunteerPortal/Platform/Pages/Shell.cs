using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using VolunteerPortal.Platform.Http;

namespace VolunteerPortal.Platform.Pages;

/// <summary>What the layouts need to know. A page sets Title, Nav, Column, TabBar, BuyBar, Desk, DeskNav and Organisation in ViewData.</summary>
public sealed record Shell(
    DisplayPreferences Preferences,
    string Title,
    string Nav,
    string Column,
    string? Desk,
    string? Organisation,
    IReadOnlyList<DeskNavItem> DeskNav,
    bool HasTabBar,
    bool HasBuyBar,
    bool IsBare,
    bool IsInvalid,
    string? UserName)
{
    /// <summary>Set on pages that must stand without database, session and cookies: the error pages.</summary>
    public const string Bare = "Bare";

    /// <summary>How long a part of the frame is kept that nobody asks for. What it says comes from the settings and does not change while the portal runs.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromMinutes(20);

    public static string Lang =>
        Language.Available.FirstOrDefault(language => language.Code == CultureInfo.CurrentUICulture.Name)?.Code ?? Language.Default;

    public bool IsSignedIn => UserName is not null;

    /// <summary>Names the look of the page's frame: what two people with the same key see of it is the same, but for their names and messages.</summary>
    public string Look => $"{Preferences}|{(IsBare ? "bare" : IsSignedIn ? "in" : "out")}";

    public string? BodyClass => HasBuyBar ? "has-buybar" : HasTabBar ? "has-tabbar" : null;

    public static Shell Of(ViewContext view)
    {
        var data = view.ViewData;
        var title = data["Title"]?.ToString() ?? "";
        var desk = data["Desk"] as string;
        var bare = data[Bare] is true;
        return new Shell(
            DisplayPreferences.Of(view.HttpContext),
            title,
            data["Nav"] as string ?? "",
            data["Column"]?.ToString() ?? title,
            desk,
            data["Organisation"]?.ToString(),
            data["DeskNav"] as IReadOnlyList<DeskNavItem> ?? DeskNavItem.Of(desk, view.RouteData.Values["teamId"] ?? view.RouteData.Values["id"]),
            data["TabBar"] is not false && data["BuyBar"] is not true,
            data["BuyBar"] is true,
            bare,
            !data.ModelState.IsValid,
            bare || !view.HttpContext.User.IsSignedIn() ? null : view.HttpContext.User.Identity!.Name ?? "");
    }
}
