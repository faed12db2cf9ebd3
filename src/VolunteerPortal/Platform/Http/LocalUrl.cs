namespace VolunteerPortal.Platform.Http;

/// <summary>Stricter than IUrlHelper.IsLocalUrl: nothing any browser or proxy could read as another host.</summary>
public static class LocalUrl
{
    private const int MaxLength = 500;

    public static string Or(string? url, string otherwise) => IsLocal(url) ? url! : otherwise;

    public static bool IsLocal(string? url)
    {
        if (url is null or { Length: 0 or > MaxLength } || url[0] != '/' || url.Contains('\\') || url.Any(c => c is <= ' ' or >= '\x7f'))
            return false;

        // Decoded twice as careless middle boxes do: /%2f%2fevil, /%252fevil, /%5cevil
        var path = Uri.UnescapeDataString(Uri.UnescapeDataString(url.Split('?', '#')[0]));
        return !path.Contains("//") && !path.Contains('\\') && !path.Split('/').Contains("..") && !path.Any(char.IsControl);
    }
}
