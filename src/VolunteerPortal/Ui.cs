namespace VolunteerPortal;

/// <summary>
/// Names the interface texts. A text's key is its sentence in simplified Chinese, so zh-Hans needs no file; another language is
/// one more file Resources/Ui.zh-Hant.resx or Resources/Ui.en.resx (src/decisions/0005-interface-texts.md).
/// </summary>
public sealed class Ui;
