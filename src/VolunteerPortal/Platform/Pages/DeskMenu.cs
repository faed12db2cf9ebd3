using Microsoft.AspNetCore.Mvc.Rendering;
using VolunteerPortal.Platform.Http;

namespace VolunteerPortal.Platform.Pages;

/// <summary>A line of the menu as it is shown.</summary>
public sealed record DeskMenuItem(string Text, string Icon, string Href, bool IsHere, int Badge);

/// <summary>The menu of a desk: what features registered for it, with what waits there for the person who looks.</summary>
public sealed class DeskMenu(IEnumerable<DeskEntry> entries, IServiceProvider services, TimeProvider clock)
{
    public async Task<IReadOnlyList<DeskMenuItem>> Of(ViewContext view)
    {
        var frame = view.Frame();
        var items = new List<DeskMenuItem>();
        foreach (var entry in entries.Where(entry => entry.Desk == frame.Desk).OrderBy(entry => entry.Order))
        {
            if (AddressOf(entry, view.RouteData.Values) is { } address)
                items.Add(new DeskMenuItem(entry.Text, entry.Icon, address, entry == frame.Entry, await Waiting(entry, view.HttpContext)));
        }

        return items;
    }

    private static string? AddressOf(DeskEntry entry, RouteValueDictionary route)
    {
        var address = route.Aggregate(entry.Href, (href, value) => href.Replace($"{{{value.Key}}}", $"{value.Value}"));
        return address.Contains('{') ? null : address;
    }

    private async Task<int> Waiting(DeskEntry entry, HttpContext http) =>
        entry.Badge is { } count && http.User.IdOrNull() is { } account ? await count(services, account, clock.GetUtcNow()) : 0;
}
