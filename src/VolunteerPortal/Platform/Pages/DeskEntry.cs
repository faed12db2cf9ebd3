namespace VolunteerPortal.Platform.Pages;

/// <summary>
/// An entry in the menu of a desk, registered by the feature it leads to. <see cref="Text"/> is a resource key; {teamId} in the address is
/// the value of the route, and on a page without that value the entry is left out.
/// </summary>
public sealed record DeskEntry(Desk Desk, int Order, string Text, string Icon, string Href)
{
    /// <summary>Where a badge stops: counting further would cost more and tell no more.</summary>
    public const int Most = 99;

    /// <summary>Counts what waits there.</summary>
    public DeskBadge? Badge { get; init; }
}

public delegate Task<int> DeskBadge(IServiceProvider services, Guid accountId, DateTimeOffset now);

public static class DeskEntries
{
    public static IServiceCollection AddDeskEntry(this IServiceCollection services, DeskEntry entry) => services.AddSingleton(entry);
}
