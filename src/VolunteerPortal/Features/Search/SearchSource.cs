using VolunteerPortal.Data;

namespace VolunteerPortal.Features.Search;

/// <summary>
/// What a feature lets people search: it finds its rows, the newest first, and brings the part of the page that shows them
/// (<see cref="View"/>, of a list of those rows). All texts are resource keys; <see cref="Counted"/> says {0} of them.
/// </summary>
public sealed record SearchSource(int Order, string Id, string Heading, string Counted, string View, SearchRows Find)
{
    /// <summary>Where all of it is listed, for who found nothing.</summary>
    public required (string Text, string Address) All { get; init; }
}

public delegate Task<IReadOnlyList<object>> SearchRows(PortalDb db, string words, int most);

/// <summary>What one source found.</summary>
public sealed record Found(SearchSource Source, IReadOnlyList<object> Rows);
