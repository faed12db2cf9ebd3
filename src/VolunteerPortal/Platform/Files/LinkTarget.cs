namespace VolunteerPortal.Platform.Files;

/// <summary>file:, \\server and javascript: reach for the computer and network of the person who clicks.</summary>
public static class LinkTarget
{
    private static readonly string[] Schemes = ["http", "https", "mailto", "tel", "ftp"];

    public static bool IsElsewhere(string file)
    {
        var letters = file.TakeWhile(char.IsAsciiLetter).Count();
        return file is ['/' or '\\', '/' or '\\', ..] || (letters > 0 && file.Length > letters && file[letters] == ':');
    }

    public static bool IsHarmless(string target)
    {
        var colon = target.IndexOf(':');
        return colon < 0
            ? !target.StartsWith(@"\\", StringComparison.Ordinal) && !target.StartsWith("//", StringComparison.Ordinal)
            : Schemes.Contains(target[..colon].Trim(), StringComparer.OrdinalIgnoreCase);
    }
}
