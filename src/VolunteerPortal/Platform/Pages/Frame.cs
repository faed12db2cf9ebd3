using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace VolunteerPortal.Platform.Pages;

/// <summary>What a page says of the frame around it, once, at its top: ViewContext.Show(new Frame(T["登录"]) { Nav = Nav.My }).</summary>
public sealed record Frame(string Title)
{
    public Frame(LocalizedString title)
        : this(title.Value)
    {
    }

    /// <summary>The entry of the main navigation that leads here.</summary>
    public string Nav { get; init; } = "";

    /// <summary>The part of the site as search engines are told; else the title.</summary>
    public string? Column { get; init; }

    /// <summary>The entry of its desk's menu that leads here.</summary>
    public DeskEntry? Entry { get; init; }

    /// <summary>A page of this desk, and not of the public site: the desk of its <see cref="Entry"/>, if it has one.</summary>
    public Desk? Desk { get => field ?? Entry?.Desk; init; }

    /// <summary>Shown in place of the desk's menu, by the component book.</summary>
    public IReadOnlyList<DeskMenuItem>? Menu { get; init; }

    /// <summary>For whom somebody works at the desk.</summary>
    public string? Organisation { get; init; }

    /// <summary>The navigation at the foot of a phone; a page with a bar of its own there has none.</summary>
    public bool HasTabBar { get; init; } = true;

    public bool HasBuyBar { get; init; }

    /// <summary>It must stand without database, session and cookies: an error page.</summary>
    public bool IsBare { get; init; }
}

public static class FrameExtensions
{
    private static readonly string Key = typeof(Frame).FullName!;

    /// <summary>Says it to the layout.</summary>
    public static void Show(this ViewContext view, Frame frame) => view.ViewData[Key] = frame;

    public static Frame Frame(this ViewContext view) =>
        view.ViewData[Key] as Frame ?? throw new InvalidOperationException($"{view.ExecutingFilePath} is shown without a frame.");
}
