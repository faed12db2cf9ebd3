using VolunteerPortal.Platform.Time;

namespace VolunteerPortal.Platform.Caching;

/// <summary>Keeps hashes that mean nothing outside this process, and forgets them at midnight.</summary>
public sealed class OncePerDay(TimeProvider clock)
{
    private const int MostRemembered = 500_000;

    private readonly Lock _lock = new();
    private readonly HashSet<long> _seen = [];
    private readonly Dictionary<int, int> _byAddress = [];
    private DateOnly _day;

    /// <param name="visitor">Tells two people behind one address apart.</param>
    public bool IsFirst(Guid thing, string address, string visitor, int mostFromAddress)
    {
        var person = ((long)HashCode.Combine(thing, address, visitor) << 32) | (uint)HashCode.Combine(visitor, address, thing);
        var place = HashCode.Combine(thing, address);
        lock (_lock)
        {
            ForgetWhatIsOver();
            if (_byAddress.GetValueOrDefault(place) >= mostFromAddress || !_seen.Add(person))
                return false;

            _byAddress[place] = _byAddress.GetValueOrDefault(place) + 1;
            return true;
        }
    }

    private void ForgetWhatIsOver()
    {
        var today = clock.Today();
        if (today == _day && _seen.Count < MostRemembered)
            return;

        _day = today;
        _seen.Clear();
        _byAddress.Clear();
    }
}
