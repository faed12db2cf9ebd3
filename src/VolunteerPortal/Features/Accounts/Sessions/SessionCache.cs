using Microsoft.Extensions.Caching.Memory;

namespace VolunteerPortal.Features.Accounts.Sessions;

/// <summary>A page's twenty requests ask the database once; a session ended on another node is over here in five seconds.</summary>
public sealed class SessionCache(TimeProvider clock) : IDisposable
{
    public static readonly TimeSpan Freshness = TimeSpan.FromSeconds(5);

    private readonly MemoryCache _people = new(new MemoryCacheOptions { SizeLimit = 20_000 });

    public SignedInPerson? Find(byte[] keyHash) =>
        _people.TryGetValue<SignedInPerson>(Key(keyHash), out var person) && clock.GetUtcNow() - person!.ReadAt <= Freshness
            ? person
            : null;

    public void Keep(byte[] keyHash, SignedInPerson person) =>
        _people.Set(Key(keyHash), person, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Freshness });

    public void Drop(IEnumerable<byte[]> keyHashes)
    {
        foreach (var keyHash in keyHashes)
            _people.Remove(Key(keyHash));
    }

    public void Dispose() => _people.Dispose();

    private static string Key(byte[] keyHash) => Convert.ToBase64String(keyHash);
}
