namespace VolunteerPortal.Platform.Hosting;

public static class PortalFolders
{
    public static string Data(IConfiguration configuration) =>
        Made(configuration["Portal:DataFolder"] ?? Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create),
            "volunteer-portal"));

    public static string Files(IConfiguration configuration) => Made(Path.Combine(Data(configuration), "files"));

    /// <summary>Tried at once: the log itself says nothing when it cannot be written.</summary>
    public static string Logs(IConfiguration configuration)
    {
        var folder = Made(Path.Combine(Data(configuration), "logs"));
        try
        {
            using var trial = new FileStream(Path.Combine(folder, $".trial-{Guid.CreateVersion7():N}"),
                new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.DeleteOnClose });
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"日志文件夹 {folder} 不能写：请检查权限和磁盘，或者用 Portal__DataFolder 换一个位置。");
        }

        return folder;
    }

    private static string Made(string folder)
    {
        try
        {
            return Directory.CreateDirectory(folder).FullName;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new ConfigurationException($"不能建立文件夹 {folder}：请检查权限和磁盘，或者用 Portal__DataFolder 换一个位置。");
        }
    }
}
