using VolunteerPortal.Platform;

namespace VolunteerPortal.Features.Accounts;

/// <summary>Seals and opens real names; the one place that knows the column they are bound to.</summary>
public sealed class NameVault(FieldCipher cipher)
{
    private const string Column = "accounts.sealed_name";

    public byte[] Seal(string name, Guid accountId) => cipher.Seal(name, Column, accountId);

    public string Open(byte[] sealedName, Guid accountId) => cipher.Open(sealedName, Column, accountId);
}
