using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Accounts.Sessions;
using VolunteerPortal.Platform.Secrets;

namespace VolunteerPortal.Features.Accounts.Throttling;

/// <param name="Attempts">In the counter's window, with this one; 0 when it was let in beside the counter, from a new address.</param>
public sealed record CountedAttempt(int Attempts, int Failures);

/// <summary>A hard lock would let anybody lock anybody out. Instead the owner has an own counter on every device where the account was
/// signed in, and one attempt a day from every address that has made none.</summary>
public sealed class LoginThrottle(PortalDb db, KnownDevices devices, PortalKeys keys, IOptions<LoginLimits> limits)
{
    public async Task<bool> AllowsAddress(string kind, string address)
    {
        var five = ThrottleRule.Span($"address:{kind}:5:{Hidden(address)}", limits.Value.AddressPerFiveMinutes, TimeSpan.FromMinutes(5));
        var hour = ThrottleRule.Span($"address:{kind}:60:{Hidden(address)}", limits.Value.AddressPerHour, TimeSpan.FromHours(1));
        return await TryCount(five) is not null && await TryCount(hour) is not null;
    }

    public async Task<bool> AllowsChange(Guid accountId) =>
        await TryCount(ThrottleRule.Span($"change:{accountId:N}", limits.Value.ChangesPerDay, TimeSpan.FromDays(1))) is not null;

    /// <summary>All four identifiers of an account share its counters; a device it knows has its own.</summary>
    public ThrottleRule RuleFor(Account? account, string identifier, string? deviceCookie)
    {
        if (account is null)
            return ThrottleRule.UnknownDevice($"unknown:{Convert.ToHexStringLower(keys.Hmac("unknown-identifier-1", identifier))}",
                limits.Value);

        return devices.Find(deviceCookie, account) is { } device
            ? ThrottleRule.KnownDevice($"device:{account.Id:N}:{device}", limits.Value)
            : ThrottleRule.UnknownDevice(AccountKey(account.Id), limits.Value);
    }

    /// <summary>Null refuses and counts nothing. One statement, by the database's clock: parallel guesses queue up at the row, so no more
    /// pass than are allowed.</summary>
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

    /// <summary>A blocked counter takes one attempt a day from an address that has tried nothing for a day, so that strangers cannot keep
    /// the owner out. Such attempts count as failures too; the last fifth of those in a row is kept for them.</summary>
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

    /// <summary>The counter starts again, and its address may have a new attempt. Other devices' counters stay, or a login would refill a
    /// guesser's.</summary>
    public Task Succeeded(ThrottleRule rule, string address)
    {
        var fromAddress = FromAddress(rule, address).Key;
        return db.LoginGuards.Where(g => g.Key == rule.Key || g.Key == fromAddress).ExecuteDeleteAsync();
    }

    public Task Forget(Guid accountId)
    {
        var (own, ofDevices, ofAddresses) = (AccountKey(accountId), $"device:{accountId:N}:", $"from:{AccountKey(accountId)}:");
        return db.LoginGuards.Where(g => g.Key == own || g.Key.StartsWith(ofDevices) || g.Key.StartsWith(ofAddresses)).ExecuteDeleteAsync();
    }

    private ThrottleRule FromAddress(ThrottleRule rule, string address) =>
        ThrottleRule.Span($"from:{rule.Key}:{Hidden(address)}", 1, limits.Value.AccountWindow);

    private static string AccountKey(Guid accountId) => $"account:{accountId:N}";

    /// <summary>An address is a person's too: the table knows it only by its HMAC.</summary>
    private string Hidden(string address) => Convert.ToHexStringLower(keys.Hmac("guard-address-1", address).AsSpan(0, 16));
}
