namespace VolunteerPortal.Features.Appeals;

public static class FilesSetup
{
    public static void AddAttachments(this IServiceCollection services) => services.AddHostedService<FileSweep>();
}
