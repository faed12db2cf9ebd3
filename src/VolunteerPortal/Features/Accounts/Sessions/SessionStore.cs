using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;

namespace VolunteerPortal.Features.Accounts.Sessions;

/// <summary>Only the cookie holds the key, 256 random bits. Every change that must end sessions calls one of the End methods.</summary>
public sealed class SessionStore(PortalDb db, SessionCache cache, AccountVault vault, TimeProvider clock)
{
    public const int MostPerAccount = 10;

    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);

    // Compiled, because every signed-in browser asks this every few seconds
    private static readonly Func<PortalDb, byte[], DateTimeOffset, Task<Found?>> ByKey = EF.CompileAsyncQuery(
        (PortalDb db, byte[] keyHash, DateTimeOffset now) => (
        from session in db.Sessions.AsNoTracking()
        join account in db.Accounts on session.AccountId equals account.Id
        where session.KeyHash == keyHash && account.DisabledAt == null
        select new Found(
            session,
            account.SealedName,
            db.RoleGrants.Where(g => g.AccountId == account.Id && g.ValidFrom <= now && (g.ValidTo == null || g.ValidTo > now))
                .Select(g => g.Role).Distinct().ToList())).SingleOrDefault());

    public async Task<byte[]> Open(Guid accountId, bool keep, string device)
    {
        var key = RandomNumberGenerator.GetBytes(32);
        var now = clock.GetUtcNow();
        var life = SessionLife.Of(keep);
        db.Sessions.Add(new Session
        {
            KeyHash = SHA256.HashData(key),
            AccountId = accountId,
            CreatedAt = now,
            LastSeenAt = now,
            ExpiresAt = now + life.Absolute,
            IdleLimit = life.Idle,
            Device = device,
        });
        await db.SaveChangesAsync();
        cache.Drop(await db.Database.SqlQuery<byte[]>($"""
            delete from sessions where account_id = {accountId} and key_hash not in (
                select key_hash from sessions where account_id = {accountId}
                order by created_at desc, public_id desc limit {MostPerAccount})
            returning key_hash
            """).ToListAsync());
        return key;
    }

    public async Task<SignedInPerson?> Find(byte[] key)
    {
        var keyHash = SHA256.HashData(key);
        var person = cache.Find(keyHash) ?? await Read(keyHash);
        return person?.IsOver(clock.GetUtcNow()) == false ? person : null;
    }

    public async Task End(byte[] key) =>
        Forget(await db.Database.SqlQuery<byte[]>($"delete from sessions where key_hash = {SHA256.HashData(key)} returning key_hash")
            .ToListAsync());

    public async Task<bool> EndOne(Guid accountId, Guid sessionId) => Forget(await db.Database.SqlQuery<byte[]>(
        $"delete from sessions where account_id = {accountId} and public_id = {sessionId} returning key_hash").ToListAsync());

    public async Task EndAll(Guid accountId, Guid? except = null) => Forget(await db.Database.SqlQuery<byte[]>(
        $"delete from sessions where account_id = {accountId} and public_id is distinct from {except} returning key_hash").ToListAsync());

    private bool Forget(List<byte[]> keyHashes)
    {
        cache.Drop(keyHashes);
        return keyHashes.Count > 0;
    }

    private async Task<SignedInPerson?> Read(byte[] keyHash)
    {
        var now = clock.GetUtcNow();
        var found = await ByKey(db, keyHash, now);
        if (found is null)
            return null;

        var person = Person(found.Session, vault.NameOf(found.SealedName, found.Session.AccountId), found.Roles, now);
        if (!person.IsOver(now))
            await NoteSeen(keyHash, person, now);
        cache.Keep(keyHash, person);
        return person;
    }

    private static SignedInPerson Person(Session session, string name, List<string> roles, DateTimeOffset now) =>
        new(session.AccountId, name, roles, session.PublicId, session.CreatedAt, session.LastSeenAt,
            new SessionLife(session.ExpiresAt - session.CreatedAt, session.IdleLimit), now);

    private async Task NoteSeen(byte[] keyHash, SignedInPerson person, DateTimeOffset now)
    {
        if (now - person.LastSeenAt >= SeenEvery)
            await db.Sessions.Where(s => s.KeyHash == keyHash && s.LastSeenAt < now)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.LastSeenAt, now));
    }

    private sealed record Found(Session Session, byte[] SealedName, List<string> Roles);
}
