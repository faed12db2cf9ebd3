namespace VolunteerPortal.Features.Appeals;

public static class OfficeSetup
{
    public static void AddOffice(this IServiceCollection services)
    {
        services.AddScoped<OfficeAppealService>();
        services.AddScoped<CommentReview>();
        services.AddHostedService<FileSweep>();
    }
}
