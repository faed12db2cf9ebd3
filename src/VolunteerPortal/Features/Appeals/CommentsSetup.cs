using VolunteerPortal.Platform;

namespace VolunteerPortal.Features.Appeals;

public static class CommentsSetup
{
    public static void AddComments(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<CommentLimits>(configuration, "Portal:Comments");
        services.AddScoped<CommentService>();
    }
}
