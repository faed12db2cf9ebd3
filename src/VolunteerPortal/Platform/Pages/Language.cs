namespace VolunteerPortal.Platform.Pages;

/// <summary>
/// The languages of the interface: simplified Chinese, whose texts are the keys, and every other whose resource file was built
/// (Resources/Ui.zh-Hant.resx becomes zh-Hant/VolunteerPortal.resources.dll). So a new language is a new file and nothing else.
/// </summary>
public sealed record Language(string Code, string Name)
{
    public const string Default = "zh-Hans";

    private static readonly Language[] Possible = [new(Default, "简体"), new("zh-Hant", "繁體"), new("en", "English")];

    public static IReadOnlyList<Language> Available { get; } = [.. Possible.Where(language => language.Code == Default || HasTexts(language.Code))];

    private static bool HasTexts(string code) =>
        File.Exists(Path.Combine(AppContext.BaseDirectory, code, $"{typeof(Language).Assembly.GetName().Name}.resources.dll"));
}
