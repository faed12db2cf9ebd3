namespace VolunteerPortal.Platform.Pages;

/// <summary>A cookie that the server writes on the html element, so nothing flashes and no script is needed.</summary>
public sealed record DisplayPreferences(string Size = "", string Mode = "", string Theme = "", string Lang = "")
{
    public const string CookieName = "__Host-prefs";

    private static readonly DisplayPreferences None = new();

    private static readonly string[] Names = ["size", "mode", "theme", "lang"];

    public bool IsElder => Mode == "elder";

    /// <summary>Elder mode is always light, with the strongest contrast.</summary>
    public string ShownTheme => IsElder ? "" : Theme;

    public static DisplayPreferences Of(HttpContext context) => Parse(context.Request.Cookies[CookieName]);

    public static DisplayPreferences Parse(string? value)
    {
        if (value is null or { Length: 0 or > 60 })
            return None;

        var preferences = None;
        foreach (var pair in value.Split('&'))
        {
            var parts = pair.Split('=');
            if (parts.Length != 2 || parts[1].Length == 0 || !IsKnown(parts[0], parts[1]) || preferences.Get(parts[0]).Length > 0)
                return None;

            preferences = preferences.With(parts[0], parts[1]);
        }

        return preferences;
    }

    public static bool IsKnown(string name, string value) => (name, value) switch
    {
        ("size" or "mode" or "theme" or "lang", "") => true,
        ("size", "l" or "xl") => true,
        ("mode", "elder") => true,
        ("theme", "light" or "dark") => true,
        ("lang", _) => Language.Available.Any(language => language.Code == value),
        _ => false,
    };

    public DisplayPreferences Choose(string name, string value) => IsKnown(name, value) ? With(name, value) : this;

    public override string ToString() =>
        string.Join('&', Names.Where(name => Get(name).Length > 0).Select(name => $"{name}={Get(name)}"));

    private string Get(string name) => name switch { "size" => Size, "mode" => Mode, "theme" => Theme, _ => Lang };

    private DisplayPreferences With(string name, string value) => name switch
    {
        "size" => this with { Size = value },
        "mode" => this with { Mode = value },
        "theme" => this with { Theme = value },
        _ => this with { Lang = value },
    };
}
