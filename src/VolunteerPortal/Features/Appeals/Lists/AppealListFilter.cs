using VolunteerPortal.Platform.Text;
using VolunteerPortal.Platform.Time;

namespace VolunteerPortal.Features.Appeals.Lists;

public sealed record AppealListFilter(string? Type, int? Year, string? Q, int? Page)
{
    private const int LongestWords = 50;
    private const int FirstYear = 2000;

    public AppealKind? Kind => AppealKinds.FromSlug(Type);

    public string? Words => Q is { Length: <= LongestWords } && PlainText.IsWhole(Q) ? PlainText.OneLine(Q) : null;

    /// <summary>For the links to the other kinds.</summary>
    public string Rest => string.Join('&', new[]
    {
        Year is { } year ? $"year={year}" : "",
        Q is { Length: > 0 } ? $"q={Uri.EscapeDataString(Q)}" : "",
    }.Where(part => part.Length > 0));

    /// <summary>A kind or a year that does not exist.</summary>
    public bool IsUnknown(int thisYear) => (Type is not null && Kind is null) || Year < FirstYear || Year > thisYear || Page < 1;

    public IQueryable<Appeal> Apply(IQueryable<Appeal> appeals)
    {
        if (Kind is { } kind)
            appeals = appeals.Where(a => a.Kind == kind);

        if (Year is { } year)
        {
            var (from, to) = (PortalTime.StartOfDay(new DateOnly(year, 1, 1)), PortalTime.StartOfDay(new DateOnly(year + 1, 1, 1)));
            appeals = appeals.Where(a => a.PublishedAt >= from && a.PublishedAt < to);
        }

        return Words is { } words ? appeals.Matching(words) : appeals;
    }
}
