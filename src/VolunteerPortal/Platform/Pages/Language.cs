namespace VolunteerPortal.Platform.Pages;

/// <summary>Simplified Chinese, whose texts are the keys, and every language whose Resources/Ui.*.resx was built.</summary>
public sealed record Language(string Code, string Name)
{
    public const string Default = "zh-Hans";

    private static readonly Language[] Possible = [new(Default, "简体"), new("zh-Hant", "繁體"), new("en", "English")];

    public static IReadOnlyList<Language> Available { get; } = [.. Possible.Where(language => language.Code == Default
        || HasTexts(language.Code))];

    private static bool HasTexts(string code) =>
        File.Exists(Path.Combine(AppContext.BaseDirectory, code, $"{typeof(Language).Assembly.GetName().Name}.resources.dll"));
}
