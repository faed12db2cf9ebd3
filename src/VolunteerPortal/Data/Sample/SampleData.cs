using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Platform.Files;
using VolunteerPortal.Platform.Secrets;

namespace VolunteerPortal.Data.Sample;

/// <summary>The invented city 青禾市, for Development. No real person, phone or place is meant.</summary>
public static class SampleData
{
    private const long LockKey = 0x73616d706c65;
    private const string Marker = "青禾市文明办";

    /// <summary>Null when it was there already. Of two portals that start at once, the second waits and throws its own away.</summary>
    public static async Task<TimeSpan?> Load(PortalDb db, PortalKeys keys, FileStore files, TimeProvider clock)
    {
        var started = clock.GetTimestamp();
        if (await IsThere(db))
            return null;

        db.ChangeTracker.AutoDetectChangesEnabled = false;
        await Add(db, keys, files, new SampleDays(clock.GetUtcNow()));
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlAsync($"set local lock_timeout = 0");
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({LockKey})");
        if (await IsThere(db))
            return null;

        await db.SaveChangesAsync();
        // Numbers are never given twice: the next registration counts on from here
        await db.Database.ExecuteSqlAsync(
            $"select setval('volunteer_serials', greatest({(long)SamplePeople.Count}, (select last_value from volunteer_serials)))");
        await transaction.CommitAsync();
        return clock.GetElapsedTime(started);
    }

    private static Task<bool> IsThere(PortalDb db) => db.Organisations.AnyAsync(o => o.Name == Marker);

    private static async Task Add(PortalDb db, PortalKeys keys, FileStore files, SampleDays days)
    {
        var places = SamplePlaces.AddTo(db, days);
        var people = SamplePeople.AddTo(db, keys, places, days);
        var roles = SampleRoles.AddTo(db, places, people, days);
        var training = SampleTraining.AddTo(db, people, days);
        var posts = SamplePosts.AddTo(db, places, training, days);
        var roster = new SampleRoster(roles, days);
        new SampleStory(db, people, posts, roster).Tell();
        new SampleSignUps(people, posts, roster, roles, days).Fill();
        new SampleQueue(people, posts, roster, roles).Add();
        db.SignUps.AddRange(roster.SignUps);
        new SampleMessages(db, people, days).Tell(posts, roster, roles);
        new SampleAppeals(db, people, days).Add(await new SampleFiles(files).Save(posts));
    }
}
