using System.Text.RegularExpressions;

namespace VolunteerPortal.UnitTests.Architecture;

public sealed partial class FolderTests
{
    private const int MostFiles = 25;

    [Fact]
    public void Every_namespace_is_the_folder_it_lies_in()
    {
        var astray = from file in Source.Files("*.cs")
                     let said = Namespace().Match(Source.Read(file))
                     where said.Success && said.Groups[1].Value != NamespaceOf(file)
                     select $"{file}: {said.Groups[1].Value}";

        Expect.Nothing(astray);
    }

    [Fact]
    public void No_folder_of_code_holds_more_than_25_files_directly()
    {
        var full = from file in Source.Files("*.cs", "*.cshtml")
                   group file by Path.GetDirectoryName(file) into folder
                   where folder.Count() > MostFiles
                   select $"{folder.Key}: {folder.Count()}";

        Expect.Nothing(full);
    }

    /// <summary>A partial view of another feature is an arrow of the map like any other; only the compiler does not see it.</summary>
    [Fact]
    public void Views_show_parts_of_those_features_only_that_the_map_allows()
    {
        var arrows = from view in Source.Files("*.cshtml")
                     from Match part in ForeignPart().Matches(Source.Read(view))
                     let from_ = FeatureOf(view)
                     let to = part.Groups[1].Value.Replace('/', '.')
                     where to != from_ && to != "Shared" && !FeatureMap.MayUse[from_].Contains(to)
                     select $"{from_} → {to}: {view} shows {part.Value}";

        Expect.Nothing(arrows);
    }

    private static string FeatureOf(string view) =>
        Path.GetDirectoryName(view)!["src/VolunteerPortal/Features/".Length..].Replace('/', '.');

    /// <summary>src/VolunteerPortal/Features/Home/X.cs: VolunteerPortal.Features.Home.</summary>
    private static string NamespaceOf(string file) => string.Join('.', file.Split('/')[1..^1]);

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex("\"~/Features/([\\w/]+)/\\w+\\.cshtml\"")]
    private static partial Regex ForeignPart();
}
