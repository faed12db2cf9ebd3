using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace VolunteerPortal.AttackTests.BadInput;

/// <summary>What must be true of every answer, whatever was sent.</summary>
public static partial class Judge
{
    private static readonly string[] ActiveElements = ["iframe", "object", "embed", "base", "style", "applet", "frame", "x-evil", "video",
        "audio"];

    private static readonly string[] AddressAttributes = ["href", "src", "action", "formaction", "xlink:href", "data", "poster"];

    /// <summary>An error of ours is none the person can do something about.</summary>
    public static bool IsBroken(Answer answer) => answer.Status >= 500;

    /// <summary>Inner words: names of types, traces, the database's own sentences; or a page of the framework instead of one of
    /// ours.</summary>
    public static string? Leak(Answer answer)
    {
        if (InnerWords().Match(answer.Body) is { Success: true } found)
            return $"says {answer.Body[Math.Max(0, found.Index - 60)..Math.Min(answer.Body.Length, found.Index + 60)]}";

        return answer.Status >= 400 && answer.Body.Length > 0 && !Han().IsMatch(answer.Body) ? "is a page of the framework" : null;
    }

    /// <summary>A way out of the site, or a header that the input wrote.</summary>
    public static string? Astray(Answer answer)
    {
        if (answer.Location is { } location && !StaysHere(location, answer.Response.RequestMessage!.RequestUri!))
            return $"leads to {location}";
        if (answer.Response.Headers.Concat(answer.Response.Content.Headers)
            .FirstOrDefault(h => h.Key.Contains("evil", StringComparison.OrdinalIgnoreCase)).Key is { } header)
            return $"answers with the header {header}";

        return answer.Cookies.FirstOrDefault(cookie => !cookie.StartsWith("__Host-", StringComparison.Ordinal)) is { } cookie
            ? $"sets the cookie {cookie}"
            : null;
    }

    /// <summary>What came alive in a page. The portal has no inline script, style or handler at all, so any is somebody else's.</summary>
    public static string? Live(IHtmlDocument page) =>
        page.All.Select(WhyLive).FirstOrDefault(why => why is not null);

    private static string? WhyLive(IElement element)
    {
        var isActive = element switch
        {
            IHtmlScriptElement script => IsForeign(script),
            IHtmlMetaElement => element.HasAttribute("http-equiv"),
            _ => ActiveElements.Contains(element.LocalName),
        };
        if (isActive)
            return $"<{element.LocalName}> {element.OuterHtml[..Math.Min(120, element.OuterHtml.Length)]}";

        return element.Attributes.Where(IsLive).Select(attribute => $"<{element.LocalName} {attribute.Name}={attribute.Value}>")
            .FirstOrDefault();
    }

    /// <summary>Ours are files of the site, and data that is JSON.</summary>
    private static bool IsForeign(IHtmlScriptElement script) => script.Type == "application/ld+json"
        ? !IsJson(script.TextContent)
        : script.Source is not { } source || !source.StartsWith('/') || source.StartsWith("//", StringComparison.Ordinal);

    private static bool IsLive(IAttr attribute) =>
        attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
        || attribute.Name is "style" or "srcdoc"
        || (AddressAttributes.Contains(attribute.Name) && Scripted().IsMatch(attribute.Value));

    private static bool IsJson(string text)
    {
        try
        {
            using var parsed = System.Text.Json.JsonDocument.Parse(text);
            return true;
        }
        catch (System.Text.Json.JsonException)
        {
            return false;
        }
    }

    /// <summary>As the most careless of browsers would read it: tabs and line ends are nothing, a backslash is a slash.</summary>
    private static bool StaysHere(string location, Uri asked)
    {
        var read = location.Replace("\t", "").Replace("\r", "").Replace("\n", "").Replace('\\', '/').TrimStart();
        if (read.StartsWith('/'))
            return !read.StartsWith("//", StringComparison.Ordinal);

        return Uri.TryCreate(read, UriKind.Absolute, out var address) && address.Authority == asked.Authority;
    }

    [GeneratedRegex(
        @"Exception\b|\bat [A-Za-z_.]+\([A-Z]|Microsoft\.(AspNet|Entity|Extensions)|Npgsql|VolunteerPortal\.[A-Z]|\bSystem\.[A-Z][a-z]+"
        + @"|SQLSTATE|DbUpdate|relation "".*"" does not exist|syntax error at or near")]
    private static partial Regex InnerWords();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();

    [GeneratedRegex(@"^[\s\x00-\x20]*(javascript|vbscript|data:text/html)", RegexOptions.IgnoreCase)]
    private static partial Regex Scripted();
}
