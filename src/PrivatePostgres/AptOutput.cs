using System.Text.RegularExpressions;

namespace PrivatePostgres;

/// <summary>Parses what apt-get writes untranslated.</summary>
public static partial class AptOutput
{
    /// <summary>The last status line in a few words; null before the first.</summary>
    public static string? Progress(string output, string fetched)
    {
        var last = Telling().Matches(output).LastOrDefault();
        if (last is null)
            return null;
        if (!last.Groups["kind"].Success)
            return "另一个 apt 正在运行，等它结束（最多 5 分钟）";

        var percent = last.Groups["percent"].Value;
        return last.Groups["kind"].Value == "dlstatus"
            ? $"下载{fetched} {percent}%"
            : $"{(IsSettingUp(last.Groups["doing"].Value) ? "设置" : "解包")} {last.Groups["what"].Value}，安装 {percent}%";
    }

    /// <summary>Another apt held a lock that apt-get does not wait for.</summary>
    public static bool WasLockedOut(string output) => LockedOut().IsMatch(output);

    /// <summary>The last error, or else the last line.</summary>
    public static string Complaint(string output)
    {
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.LastOrDefault(line => line.StartsWith("E: ", StringComparison.Ordinal))
            ?? lines.LastOrDefault(line => !Telling().IsMatch(line))
            ?? "";
    }

    /// <summary>apt-get itself only warns of it.</summary>
    public static string? Unreached(string output) =>
        FailedFetch().Match(output) is { Success: true } failed ? failed.Value.TrimEnd() : null;

    public static int? ServerVersion(string simulation) =>
        Server().Match(simulation) is { Success: true } server && int.TryParse(server.Groups[1].Value, out var major) ? major : null;

    private static bool IsSettingUp(string doing) => doing.Contains("onfigur") || doing.StartsWith("Installed", StringComparison.Ordinal);

    [GeneratedRegex(
        "^((?<kind>dlstatus|pmstatus):(?!dpkg-exec:)(?<what>.+?):(?<percent>\\d+)[\\d.]*:(?<doing>.*)" +
        "|(E|Waiting for cache lock): Could not get lock.*)$", RegexOptions.Multiline)]
    private static partial Regex Telling();

    [GeneratedRegex("^E: Could not get lock", RegexOptions.Multiline)]
    private static partial Regex LockedOut();

    [GeneratedRegex("^[EW]: Failed to fetch .*$", RegexOptions.Multiline)]
    private static partial Regex FailedFetch();

    [GeneratedRegex(@"^Inst postgresql-(\d+) ", RegexOptions.Multiline)]
    private static partial Regex Server();
}
