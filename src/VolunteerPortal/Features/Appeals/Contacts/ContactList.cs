namespace VolunteerPortal.Features.Appeals.Contacts;

public sealed record ContactList(Guid AppealId, IReadOnlyList<DirectoryRow> Rows, int Total, string? Words, DateOnly? HiddenSince)
{
    public const int ShownFirst = 8;

    private const int LongestWords = 50;

    public bool PhonesShown => HiddenSince is null;

    public IReadOnlyList<DirectoryRow> First => Words is null ? [.. Rows.Take(ShownFirst)] : Rows;

    public IReadOnlyList<DirectoryRow> Rest => Words is null ? [.. Rows.Skip(ShownFirst)] : [];

    public static ContactList Of(Guid appealId, IReadOnlyList<DirectoryRow> all, string? words, DateOnly? hiddenAfter, DateOnly today)
    {
        words = words is { Length: <= LongestWords } && words.Trim() is { Length: > 0 } typed ? typed : null;
        var rows = words is null ? all : [.. all.Where(row => Says(row, words))];
        return new ContactList(appealId, rows, all.Count, words, hiddenAfter < today ? hiddenAfter : null);
    }

    private static bool Says(DirectoryRow row, string words) =>
        new[] { row.Area, row.Unit, row.Person }.Any(text => text.Contains(words, StringComparison.OrdinalIgnoreCase));
}
