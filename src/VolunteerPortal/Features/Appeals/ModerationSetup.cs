namespace VolunteerPortal.Features.Appeals;

public static class ModerationSetup
{
    public static void AddModeration(this IServiceCollection services) => services.AddScoped<CommentReview>();
}
