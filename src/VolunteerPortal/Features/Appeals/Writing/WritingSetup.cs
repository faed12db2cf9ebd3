using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Access;
using VolunteerPortal.Features.Audit;
using VolunteerPortal.Platform.Pages;

namespace VolunteerPortal.Features.Appeals.Writing;

public static class WritingSetup
{
    public static readonly DeskEntry Entry = new(StaffDesks.Office, 10, "倡议书", "doc", "/office/appeals") { Badge = Drafts };

    public static void AddAppealWriting(this IServiceCollection services)
    {
        services.AddScoped<AppealWritingService>();
        services.AddDeskEntry(Entry);
        services.AddAuditLabels(
            new AuditLabel(300, "appeal.created", "新建倡议书"),
            new AuditLabel(301, "appeal.changed", "修改倡议书"),
            new AuditLabel(302, "appeal.published", "发布倡议书"),
            new AuditLabel(303, "appeal.withdrawn", "撤回倡议书"),
            new AuditLabel(310, "attachment.added", "上传附件"),
            new AuditLabel(311, "attachment.removed", "移除附件"));
    }

    private static Task<int> Drafts(IServiceProvider services, Guid accountId, DateTimeOffset now)
    {
        var db = services.GetRequiredService<PortalDb>();
        return db.Appeals.ManagedBy(db, accountId, now).Where(a => a.State == AppealState.Draft).Take(DeskEntry.Most).CountAsync();
    }
}
