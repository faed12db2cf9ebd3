using VolunteerPortal.Platform.Text;

namespace VolunteerPortal.Features.Accounts.Identifiers;

/// <summary>
/// What was typed into the one login box. The four kinds cannot overlap: each text is tried in this order and is exactly one of them,
/// and <see cref="UserName"/> refuses every name that an earlier kind would take.
/// </summary>
public sealed record LoginIdentifier(LoginIdentifierKind Kind, string Normalized)
{
    /// <summary>Null when the text can name nobody: empty, too long, or broken.</summary>
    public static LoginIdentifier? Resolve(string? raw)
    {
        if (IdentifierText.Tidy(raw) is not { } text)
            return null;

        if (MobilePhone.Normalize(text) is { } phone)
            return new LoginIdentifier(LoginIdentifierKind.Phone, phone);

        if (text.Contains('@'))
            return new LoginIdentifier(LoginIdentifierKind.Email, EmailAddress.Key(text));

        return VolunteerNumber.LooksLikeOne(text)
            ? new LoginIdentifier(LoginIdentifierKind.VolunteerNumber, VolunteerNumber.Key(text))
            : new LoginIdentifier(LoginIdentifierKind.UserName, UserName.Key(text));
    }
}
