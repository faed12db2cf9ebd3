using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Appeals;

namespace VolunteerPortal.Features.Home;

/// <summary>The newest that the office put on top, else the newest of all.</summary>
public sealed record FeaturedAppeal(Guid Id, string Title, string? Subtitle, string Summary, IReadOnlyList<string> IssuingBodies,
    DateTimeOffset PublishedAt, int Attachments)
{
    private const int SummaryLength = 90;
    private const int ShortestSummary = 24;

    public static async Task<FeaturedAppeal?> Load(PortalDb db)
    {
        var appeal = await db.Appeals.Published().OrderByDescending(a => a.Featured).ThenByDescending(a => a.PublishedAt)
            .ThenByDescending(a => a.Id)
            .Select(a => new { a.Id, a.Title, a.Subtitle, a.Body, a.IssuingBodies, a.PublishedAt,
                Attachments = db.Attachments.Count(f => f.AppealId == a.Id) })
            .FirstOrDefaultAsync();
        return appeal is null
            ? null
            : new FeaturedAppeal(appeal.Id, appeal.Title, appeal.Subtitle, WholeSentences(AppealText.Excerpt(appeal.Body, SummaryLength)),
                appeal.IssuingBodies, appeal.PublishedAt!.Value, appeal.Attachments);
    }

    private static string WholeSentences(string text) =>
        text.EndsWith('…') && text.LastIndexOf('。') is >= ShortestSummary and var end ? text[..(end + 1)] : text;
}
