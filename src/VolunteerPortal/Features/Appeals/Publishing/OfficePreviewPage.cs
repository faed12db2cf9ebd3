using VolunteerPortal.Data;
using VolunteerPortal.Features.Appeals.Reading;
using VolunteerPortal.Features.Appeals.Writing;

namespace VolunteerPortal.Features.Appeals.Publishing;

/// <summary>The appeal exactly as volunteers will read it, with the check before publishing above it.</summary>
public sealed record OfficePreviewPage(OfficeAppealPage Draft, AppealPage Appeal)
{
    public static async Task<OfficePreviewPage?> Load(PortalDb db, AppealReader reader, Guid id, Guid accountId, DateTimeOffset now)
    {
        if (await OfficeAppealPage.Load(db, id, accountId, now) is not { } draft || await AppealHead.FindAny(db, id) is not { } head)
            return null;

        return new OfficePreviewPage(draft, await reader.Page(head, accountId));
    }

    /// <summary>Nothing is missing: what is left of the check is for the office to judge.</summary>
    public bool MayPublish => Draft.Checklist.All(item => item.Result != ChecklistResult.Missing);
}
