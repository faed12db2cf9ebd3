using VolunteerPortal.Features.Audit;
using VolunteerPortal.Platform.Hosting;

namespace VolunteerPortal.Features.Appeals.Comments;

public static class CommentsSetup
{
    public static void AddComments(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<CommentLimits>(configuration, "Portal:Comments");
        services.AddScoped<CommentService>();
        services.AddAuditLabels(new AuditLabel(320, "comment.made", "发表留言"));
    }
}
