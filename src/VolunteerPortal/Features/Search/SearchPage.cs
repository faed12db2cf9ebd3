using VolunteerPortal.Data;
using VolunteerPortal.Platform.Text;

namespace VolunteerPortal.Features.Search;

/// <summary>
/// What has the words, from every source in its order. Sections stand in the opposite order: what one can do before what one can read.
/// </summary>
public sealed record SearchPage(string? Typed, string? Words, IReadOnlyList<Found> Found)
{
    public const int Most = 20;

    private const int LongestWords = 50;

    public bool IsEmpty => Found.All(found => found.Rows.Count == 0);

    public IEnumerable<Found> Sections => Found.Where(found => found.Rows.Count > 0).Reverse();

    public static async Task<SearchPage> Load(PortalDb db, IEnumerable<SearchSource> sources, string? typed)
    {
        var words = typed is { Length: <= LongestWords } && PlainText.IsWhole(typed) ? PlainText.OneLine(typed) : null;
        if (words is null)
            return new SearchPage(typed, null, []);

        var found = new List<Found>();
        foreach (var source in sources.OrderBy(source => source.Order))
            found.Add(new Found(source, await source.Find(db, words, Most)));
        return new SearchPage(typed, words, found);
    }
}
