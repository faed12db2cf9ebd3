using VolunteerPortal.Data;
using VolunteerPortal.Features.Appeals.Reading;
using VolunteerPortal.Features.Appeals.Writing;

namespace VolunteerPortal.Features.Appeals.Publishing;

/// <summary>The appeal exactly as volunteers will read it, with the check before publishing above it.</summary>
public sealed record PreviewPage(AppealEditPage Draft, AppealPage Appeal)
{
    public static async Task<PreviewPage?> Load(PortalDb db, AppealReader reader, Guid id, Guid accountId, DateTimeOffset now)
    {
        if (await AppealEditPage.Load(db, id, accountId, now) is not { } draft || await AppealDetails.FindAny(db, id) is not { } head)
            return null;

        return new PreviewPage(draft, await reader.Page(head, accountId));
    }

    /// <summary>Nothing is missing: what is left of the check is for the office to judge.</summary>
    public bool MayPublish => Draft.Checklist.All(item => item.Result != ChecklistResult.Missing);
}
