using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VolunteerPortal.Data;
using VolunteerPortal.Platform;

namespace VolunteerPortal.Features.Accounts;

/// <summary>
/// Counts attempts before anything is hashed. A hard lock would let anybody lock anybody out; instead an account's owner keeps an own
/// counter on every device where the account was signed in before (AUT-07).
/// </summary>
public sealed class LoginGuards(PortalDb db, KnownDevices devices, PortalKeys keys, IOptions<LoginLimits> limits)
{
    /// <summary>Whether one more form of this kind may come from this address.</summary>
    public async Task<bool> AdmitAddress(string kind, string address)
    {
        var five = GuardRule.Address($"address:{kind}:5:{address}", limits.Value.AddressPerFiveMinutes, TimeSpan.FromMinutes(5));
        var hour = GuardRule.Address($"address:{kind}:60:{address}", limits.Value.AddressPerHour, TimeSpan.FromHours(1));
        return await Charge(five) is not null && await Charge(hour) is not null;
    }

    /// <summary>
    /// The counter that an attempt is charged to: the account's, the one of this account on a device it knows, or that of an identifier
    /// nobody has. All four identifiers of an account share its counters.
    /// </summary>
    public GuardRule RuleFor(Account? account, string identifier, string? deviceCookie)
    {
        if (account is null)
            return GuardRule.UnknownDevice($"unknown:{Convert.ToHexStringLower(keys.Hmac("unknown-identifier-1", identifier))}", limits.Value);

        return devices.Find(deviceCookie, account) is { } device
            ? GuardRule.KnownDevice($"device:{account.Id:N}:{device}", limits.Value)
            : GuardRule.UnknownDevice(AccountKey(account.Id), limits.Value);
    }

    /// <summary>
    /// Counts one attempt, or refuses it (null) and counts nothing. One statement: parallel guesses queue up at the row, so no more of
    /// them pass than are allowed. By the database's clock, which all nodes share. Answers with the failures in a row, this attempt taken for one.
    /// </summary>
    public async Task<int?> Charge(GuardRule rule)
    {
        var charged = await db.Database.SqlQuery<int>($"""
            insert into login_guards as g (key, attempts, window_start, blocked_until, failures_in_arow)
            values ({rule.Key}, 1, now(), null, 1)
            on conflict (key) do update set (attempts, window_start, blocked_until, failures_in_arow) = (
                select n.attempts, n.window_start,
                       case when n.attempts >= {rule.Free}
                            then now() + least({rule.LongestWait}, {rule.FirstWait} * power(2, least(n.attempts - {rule.Free}, 20))) end,
                       g.failures_in_arow + 1
                from (select case when g.window_start <= now() - {rule.Window} then 1 else g.attempts + 1 end as attempts,
                             case when g.window_start <= now() - {rule.Window} then now() else g.window_start end as window_start) n)
            where (g.blocked_until is null or g.blocked_until <= now()) and g.failures_in_arow < {rule.MostInARow}
            returning failures_in_arow
            """).ToListAsync();
        return charged is [var failures] ? failures : null;
    }

    /// <summary>The attempt was right: its counter starts again. Other devices' counters stay, or a login would refill a guesser's tries.</summary>
    public Task Succeeded(GuardRule rule) => db.LoginGuards.Where(g => g.Key == rule.Key).ExecuteDeleteAsync();

    /// <summary>A new password: whatever was counted against the old one is void.</summary>
    public Task Forget(Guid accountId)
    {
        var ofDevices = $"device:{accountId:N}:";
        return db.LoginGuards.Where(g => g.Key == AccountKey(accountId) || g.Key.StartsWith(ofDevices)).ExecuteDeleteAsync();
    }

    private static string AccountKey(Guid accountId) => $"account:{accountId:N}";
}
