using System.Security.Cryptography;
using VolunteerPortal.Platform.Text;

namespace VolunteerPortal.Features.Captchas;

/// <summary>The figures of a captcha picture.</summary>
public static class CaptchaCode
{
    public const int Length = 4;

    public static string Create() => RandomNumberGenerator.GetString("0123456789", Length);

    /// <summary>What was typed, comparable: full-width figures and spaces between them do not matter. Null is never right.</summary>
    public static string? Tidy(string? typed) =>
        IdentifierText.Tidy(typed)?.ToUpperInvariant() is { Length: Length } code ? code : null;
}
