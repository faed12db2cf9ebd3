namespace VolunteerPortal.Platform.Files;

/// <summary>
/// Where a link within a document may lead: to the web, a mailbox, a telephone, or beside the document itself. file:, \\server and
/// javascript: reach for the computer and the network of whoever clicks.
/// </summary>
public static class LinkTarget
{
    private static readonly string[] Schemes = ["http", "https", "mailto", "tel", "ftp"];

    /// <summary>The name of a file that begins as those of other computers, of drives and of the web do.</summary>
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
