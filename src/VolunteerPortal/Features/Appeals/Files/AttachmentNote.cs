using System.Text.RegularExpressions;

namespace VolunteerPortal.Features.Appeals.Files;

/// <summary>附件说明 below the text: 附件：1.名称, no punctuation after a name, numbered when there are several.</summary>
public static partial class AttachmentNote
{
    public static IReadOnlyList<string> Lines(IReadOnlyList<string> fileNames)
    {
        var names = fileNames.Select(Name).ToArray();
        if (names.Length < 2)
            return [.. names.Select(name => $"附件：{name}")];

        return [.. names.Select((name, at) => at == 0 ? $"附件：1.{name}" : $"{at + 1}.{name}")];
    }

    /// <summary>Accepts 附：… too. Null for any other line.</summary>
    public static string? Normalize(string line)
    {
        var match = Shape().Match(line.Trim());
        return match.Success ? $"附件：{match.Groups["rest"].Value}" : null;
    }

    private static string Name(string fileName) => Ending().Replace(fileName.Trim(), "").TrimEnd([.. " 。，、；：！？.,;:!?"]);

    [GeneratedRegex(@"\A附件?[:：]\s*(?<rest>(?:[1-9][0-9]?\.)?\S.*[^\s。，、；：！？.,;:!?])\z")]
    private static partial Regex Shape();

    [GeneratedRegex(@"\.[A-Za-z0-9]{1,5}\z")]
    private static partial Regex Ending();
}
