using System.Globalization;
using Microsoft.Extensions.Localization;

namespace VolunteerPortal.Platform.Pages;

/// <summary>A simplified Chinese text is its own key: looking up 150 a page would only find nothing, again and again.</summary>
public sealed class UiTexts(IStringLocalizerFactory files) : IStringLocalizer<Ui>
{
    private readonly IStringLocalizer _others = files.Create(typeof(Ui));

    private static bool IsDefault => CultureInfo.CurrentUICulture.Name == Language.Default;

    public LocalizedString this[string name] => IsDefault ? new LocalizedString(name, name) : _others[name];

    public LocalizedString this[string name, params object[] arguments] =>
        IsDefault ? new LocalizedString(name, string.Format(CultureInfo.CurrentCulture, name, arguments)) : _others[name, arguments];

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => _others.GetAllStrings(includeParentCultures);
}
