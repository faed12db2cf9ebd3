using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Access;
using VolunteerPortal.Features.Appeals.Comments;
using VolunteerPortal.Features.Audit;
using VolunteerPortal.Platform.Pages;

namespace VolunteerPortal.Features.Appeals.Moderation;

public static class ModerationSetup
{
    public static readonly DeskEntry Entry = new(StaffDesks.Office, 20, "留言审核", "chat", "/office/comments") { Badge = Pending };

    public static void AddModeration(this IServiceCollection services)
    {
        services.AddScoped<CommentReview>();
        services.AddDeskEntry(Entry);
        services.AddAuditLabels(
            new AuditLabel(330, "comment.approved", "通过留言"),
            new AuditLabel(331, "comment.hidden", "不显示留言"),
            new AuditLabel(332, "comment.decision-undone", "撤销留言审核"));
    }

    private static Task<int> Pending(IServiceProvider services, Guid accountId, DateTimeOffset now)
    {
        var db = services.GetRequiredService<PortalDb>();
        var mine = db.Appeals.ManagedBy(db, accountId, now);
        var pending = db.Comments.Where(c => c.State == CommentState.Pending && mine.Any(a => a.Id == c.AppealId));
        return pending.Take(DeskEntry.Most).CountAsync();
    }
}
