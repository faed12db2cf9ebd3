using VolunteerPortal.Platform.Hosting;

namespace VolunteerPortal.Features.Appeals.Comments;

public static class CommentsSetup
{
    public static void AddComments(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<CommentLimits>(configuration, "Portal:Comments");
        services.AddScoped<CommentService>();
    }
}
