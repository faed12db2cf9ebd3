namespace VolunteerPortal.Features.Appeals.Moderation;

public static class ModerationSetup
{
    public static void AddModeration(this IServiceCollection services) => services.AddScoped<CommentReview>();
}
