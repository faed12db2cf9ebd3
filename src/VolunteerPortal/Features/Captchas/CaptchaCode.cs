using System.Security.Cryptography;
using VolunteerPortal.Platform.Text;

namespace VolunteerPortal.Features.Captchas;

public static class CaptchaCode
{
    public const int Length = 4;

    public static string Create() => RandomNumberGenerator.GetString("0123456789", Length);

    public static string? Tidy(string? typed) =>
        IdentifierText.Tidy(typed)?.ToUpperInvariant() is { Length: Length } code ? code : null;
}
