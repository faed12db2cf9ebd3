using System.Runtime.CompilerServices;

namespace VolunteerPortal.UnitTests.Architecture;

/// <summary>The files as they lie in the repository, by their path from its root.</summary>
public static class Source
{
    public static readonly string Root = RootOf();

    public static IEnumerable<string> Files(params string[] patterns) =>
        from folder in new[] { "src", "tests" }
        from pattern in patterns
        from file in Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
        where !file.Contains("/obj/") && !file.Contains("/bin/") && !file.Contains("/Migrations/") && !file.Contains("/TestResults/")
        select Path.GetRelativePath(Root, file);

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    public static string[] Lines(string file) => File.ReadAllLines(Path.Combine(Root, file));

    private static string RootOf([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../.."));
}
