using VolunteerPortal.Platform.Text;

namespace VolunteerPortal.Features.Accounts.Identifiers;

/// <summary>Exactly one of four kinds, tried in order; <see cref="UserName"/> refuses every name an earlier kind would take.</summary>
public sealed record LoginIdentifier(LoginIdentifierKind Kind, string Normalized)
{
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
