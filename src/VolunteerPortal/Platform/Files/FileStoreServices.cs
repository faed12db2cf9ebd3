namespace VolunteerPortal.Platform.Files;

public static class FileStoreServices
{
    public static void AddFileStore(this IServiceCollection services) => services.AddSingleton<FileStore>();
}
