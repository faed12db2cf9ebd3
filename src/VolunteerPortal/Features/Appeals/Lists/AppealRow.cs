using System.Linq.Expressions;
using VolunteerPortal.Data;

namespace VolunteerPortal.Features.Appeals.Lists;

public sealed record AppealRow(Guid Id, AppealKind Kind, string Title, string? Subtitle, IReadOnlyList<string> IssuingBodies,
    DateTimeOffset PublishedAt, long Views, int Attachments)
{
    public string FullTitle => AppealTitle.Full(Title, Subtitle);

    public static Expression<Func<Appeal, AppealRow>> Of(PortalDb db) => a => new AppealRow(
        a.Id, a.Kind, a.Title, a.Subtitle, a.IssuingBodies, a.PublishedAt!.Value, a.Views, db.Attachments.Count(f => f.AppealId == a.Id));
}
