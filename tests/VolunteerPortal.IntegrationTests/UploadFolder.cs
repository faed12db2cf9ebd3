using System.Runtime.CompilerServices;

namespace VolunteerPortal.IntegrationTests;

/// <summary>
/// Where ASP.NET keeps a large form while it comes in. A process asks for it once, so it is given before the first test; a test that runs
/// alone may let another disk lie there for a while.
/// </summary>
public static class UploadFolder
{
    private static readonly string Place = Path.Combine(AppContext.BaseDirectory, "uploads");

    [ModuleInitializer]
    public static void Give()
    {
        Environment.SetEnvironmentVariable("ASPNETCORE_TEMP", Place);
        ComeBack();
    }

    public static void LieOn(string disk)
    {
        Directory.Delete(Place);
        Directory.CreateSymbolicLink(Place, disk);
    }

    public static void ComeBack()
    {
        if (new DirectoryInfo(Place).LinkTarget is not null)
            File.Delete(Place);
        Directory.CreateDirectory(Place);
    }
}
