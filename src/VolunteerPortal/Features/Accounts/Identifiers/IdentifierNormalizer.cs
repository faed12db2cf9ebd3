using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Identity;
using VolunteerPortal.Platform.Text;

namespace VolunteerPortal.Features.Accounts.Identifiers;

public sealed class IdentifierNormalizer : ILookupNormalizer
{
    [return: NotNullIfNotNull(nameof(name))]
    public string? NormalizeName(string? name) => name is null ? null : UserName.Key(UserName.Normalize(name) ?? name);

    [return: NotNullIfNotNull(nameof(email))]
    public string? NormalizeEmail(string? email) => email is null ? null : EmailAddress.Normalize(email) ?? email;
}
