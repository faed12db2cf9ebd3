using VolunteerPortal.Data;
using VolunteerPortal.Features.Appeals.Reading;
using VolunteerPortal.Features.Appeals.Writing;

namespace VolunteerPortal.Features.Appeals.Publishing;

public sealed record PreviewPage(AppealEditPage Draft, AppealPage Appeal)
{
    public static async Task<PreviewPage?> Load(PortalDb db, AppealReader reader, Guid id, Guid accountId, DateTimeOffset now)
    {
        if (await AppealEditPage.Load(db, id, accountId, now) is not { } draft || await AppealDetails.FindAny(db, id) is not { } head)
            return null;

        return new PreviewPage(draft, await reader.Page(head, accountId));
    }

    public bool MayPublish => Draft.Checklist.All(item => item.Result != ChecklistResult.Missing);
}
