namespace VolunteerPortal.Features.Appeals.Files;

public static class FilesSetup
{
    public static void AddAttachments(this IServiceCollection services) => services.AddHostedService<FileSweep>();
}
