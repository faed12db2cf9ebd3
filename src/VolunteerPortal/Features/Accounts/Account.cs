using Microsoft.AspNetCore.Identity;

namespace VolunteerPortal.Features.Accounts;

/// <summary>The four identifiers have disjoint shapes, and no two accounts log in by the same. Real name, phone and e-mail are kept sealed
/// (<see cref="AccountVault"/>): Identity's own Email and PhoneNumber stay empty.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public Account() => Id = Guid.CreateVersion7();

    public required string VolunteerNumber { get; init; }

    public required byte[] SealedName { get; set; }

    public required string MaskedName { get; set; }

    /// <summary>Null after somebody else has proved that the phone is theirs.</summary>
    public byte[]? SealedPhone { get; set; }

    public byte[]? PhoneKey { get; set; }

    public byte[]? PhoneTailKey { get; set; }

    /// <summary>Another account may have typed the same number; only one logs in by it.</summary>
    public bool PhoneLogsIn { get; set; }

    public DateTimeOffset? PhoneProvedAt { get; set; }

    public byte[]? SealedEmail { get; set; }

    public byte[]? EmailKey { get; set; }

    public bool EmailLogsIn { get; set; }

    public DateTimeOffset? EmailProvedAt { get; set; }

    public required string HomeRegionCode { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? DisabledAt { get; set; }

    public void SetPhone(string phone, AccountVault vault, bool logsIn)
    {
        (SealedPhone, PhoneKey, PhoneTailKey) = (vault.SealPhone(phone, Id), vault.PhoneKey(phone),
            vault.PhoneTailKey(phone[^AccountVault.TailLength..]));
        (PhoneLogsIn, PhoneProvedAt) = (logsIn, null);
    }

    public void SetEmail(string email, AccountVault vault, bool logsIn)
    {
        (SealedEmail, EmailKey) = (vault.SealEmail(email, Id), vault.EmailKey(email));
        (EmailLogsIn, EmailProvedAt) = (logsIn, null);
    }

    public void RemovePhone()
    {
        (SealedPhone, PhoneKey, PhoneTailKey) = (null, null, null);
        (PhoneLogsIn, PhoneProvedAt) = (false, null);
    }

    public void RemoveEmail()
    {
        (SealedEmail, EmailKey) = (null, null);
        (EmailLogsIn, EmailProvedAt) = (false, null);
    }
}
