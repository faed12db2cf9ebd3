using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Access;
using VolunteerPortal.Platform.Pages;

namespace VolunteerPortal.Features.Appeals.Writing;

public static class WritingSetup
{
    public static readonly DeskEntry Entry = new(StaffDesks.Office, 10, "倡议书", "doc", "/office/appeals") { Badge = Drafts };

    public static void AddAppealWriting(this IServiceCollection services)
    {
        services.AddScoped<AppealWritingService>();
        services.AddDeskEntry(Entry);
    }

    private static Task<int> Drafts(IServiceProvider services, Guid accountId, DateTimeOffset now)
    {
        var db = services.GetRequiredService<PortalDb>();
        return db.Appeals.ManagedBy(db, accountId, now).Where(a => a.State == AppealState.Draft).Take(DeskEntry.Most).CountAsync();
    }
}
