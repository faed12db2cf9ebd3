using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Accounts.Sessions;
using VolunteerPortal.Platform.Secrets;

namespace VolunteerPortal.Features.Accounts.Throttling;

/// <summary>An attempt that was counted.</summary>
/// <param name="Attempts">In the counter's window, this one among them; 0 for one beside it, from a new address.</param>
/// <param name="Failures">In a row, this one taken for one.</param>
public sealed record CountedAttempt(int Attempts, int Failures);

/// <summary>
/// Counts attempts before anything is hashed. A hard lock would let anybody lock anybody out; instead an account's owner keeps an own
/// counter on every device where the account was signed in before, and one attempt a day from every address that has made none.
/// </summary>
public sealed class LoginThrottle(PortalDb db, KnownDevices devices, PortalKeys keys, IOptions<LoginLimits> limits)
{
    /// <summary>Whether one more form of this kind may come from this address.</summary>
    public async Task<bool> AllowsAddress(string kind, string address)
    {
        var five = ThrottleRule.Span($"address:{kind}:5:{Hidden(address)}", limits.Value.AddressPerFiveMinutes, TimeSpan.FromMinutes(5));
        var hour = ThrottleRule.Span($"address:{kind}:60:{Hidden(address)}", limits.Value.AddressPerHour, TimeSpan.FromHours(1));
        return await TryCount(five) is not null && await TryCount(hour) is not null;
    }

    /// <summary>Whether this account may change what it logs in by once more today.</summary>
    public async Task<bool> AllowsChange(Guid accountId) =>
        await TryCount(ThrottleRule.Span($"change:{accountId:N}", limits.Value.ChangesPerDay, TimeSpan.FromDays(1))) is not null;

    /// <summary>
    /// The counter that an attempt is charged to: the account's, the one of this account on a device it knows, or that of an identifier
    /// nobody has. All four identifiers of an account share its counters.
    /// </summary>
    public ThrottleRule RuleFor(Account? account, string identifier, string? deviceCookie)
    {
        if (account is null)
            return ThrottleRule.UnknownDevice($"unknown:{Convert.ToHexStringLower(keys.Hmac("unknown-identifier-1", identifier))}", limits.Value);

        return devices.Find(deviceCookie, account) is { } device
            ? ThrottleRule.KnownDevice($"device:{account.Id:N}:{device}", limits.Value)
            : ThrottleRule.UnknownDevice(AccountKey(account.Id), limits.Value);
    }

    /// <summary>
    /// Counts one attempt, or refuses it (null) and counts nothing. One statement: parallel guesses queue up at the row, so no more of
    /// them pass than are allowed. By the database's clock, which all nodes share.
    /// </summary>
    public async Task<CountedAttempt?> TryCount(ThrottleRule rule)
    {
        var charged = await db.Database.SqlQuery<CountedAttempt>($"""
            insert into login_guards as g (key, attempts, window_start, blocked_until, consecutive_failures)
            values ({rule.Key}, 1, now(), case when {rule.Free} <= 1 then now() + {rule.FirstWait} end, 1)
            on conflict (key) do update set (attempts, window_start, blocked_until, consecutive_failures) = (
                select n.attempts, n.window_start,
                       case when n.attempts >= {rule.Free}
                            then now() + least({rule.LongestWait}, {rule.FirstWait} * power(2, least(n.attempts - {rule.Free}, 20))) end,
                       g.consecutive_failures + 1
                from (select case when g.window_start <= now() - {rule.Window} then 1 else g.attempts + 1 end as attempts,
                             case when g.window_start <= now() - {rule.Window} then now() else g.window_start end as window_start) n)
            where (g.blocked_until is null or g.blocked_until <= now()) and g.consecutive_failures < {rule.MostInARow}
            returning attempts as "Attempts", consecutive_failures as "Failures"
            """).ToListAsync();
        return charged.SingleOrDefault();
    }

    /// <summary>
    /// Charges an attempt from this address. A blocked counter takes one a day from an address that has tried nothing for a day, so that
    /// strangers cannot keep the owner out: the right password gets in. Until then such attempts are failures like all others, and the
    /// last fifth of those in a row is kept for them.
    /// </summary>
    public async Task<CountedAttempt?> TryCount(ThrottleRule rule, string address)
    {
        var isNewAddress = rule.KeepsOneForEachAddress && await TryCount(FromAddress(rule, address)) is not null;
        return await TryCount(rule) ?? (isNewAddress ? await ChargeBeside(rule) : null);
    }

    private async Task<CountedAttempt?> ChargeBeside(ThrottleRule rule)
    {
        var charged = await db.Database.SqlQuery<CountedAttempt>($"""
            update login_guards set consecutive_failures = consecutive_failures + 1
            where key = {rule.Key} and consecutive_failures < {limits.Value.FailuresInARow}
            returning 0 as "Attempts", consecutive_failures as "Failures"
            """).ToListAsync();
        return charged.SingleOrDefault();
    }

    /// <summary>
    /// The attempt was right: its counter starts again, and its address may have a new one. Other devices' counters stay, or a login would
    /// refill a guesser's tries.
    /// </summary>
    public Task Succeeded(ThrottleRule rule, string address)
    {
        var fromAddress = FromAddress(rule, address).Key;
        return db.LoginGuards.Where(g => g.Key == rule.Key || g.Key == fromAddress).ExecuteDeleteAsync();
    }

    /// <summary>A new password: whatever was counted against the old one is void.</summary>
    public Task Forget(Guid accountId)
    {
        var (own, ofDevices, ofAddresses) = (AccountKey(accountId), $"device:{accountId:N}:", $"from:{AccountKey(accountId)}:");
        return db.LoginGuards.Where(g => g.Key == own || g.Key.StartsWith(ofDevices) || g.Key.StartsWith(ofAddresses)).ExecuteDeleteAsync();
    }

    private ThrottleRule FromAddress(ThrottleRule rule, string address) => ThrottleRule.Span($"from:{rule.Key}:{Hidden(address)}", 1, limits.Value.AccountWindow);

    private static string AccountKey(Guid accountId) => $"account:{accountId:N}";

    /// <summary>An address is a person's, too: the table knows it only by its HMAC.</summary>
    private string Hidden(string address) => Convert.ToHexStringLower(keys.Hmac("guard-address-1", address).AsSpan(0, 16));
}
