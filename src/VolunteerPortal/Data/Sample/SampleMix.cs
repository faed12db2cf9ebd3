using System.Buffers.Binary;

namespace VolunteerPortal.Data.Sample;

/// <summary>
/// SplitMix64: the same purpose gives the same choices on every machine and every day, so two portals show the same sample.
/// Each purpose has a stream of its own, so that a change to one part leaves the others as they are.
/// </summary>
public sealed class SampleMix
{
    private ulong _state;

    public SampleMix(string purpose)
    {
        // FNV-1a
        _state = 14695981039346656037;
        foreach (var character in purpose)
            _state = (_state ^ character) * 1099511628211;
    }

    public int Below(int limit) => (int)(Next() % (ulong)limit);

    public int Between(int first, int last) => first + Below(last - first + 1);

    public bool Chance(int percent) => Below(100) < percent;

    /// <summary>A moment from one to another, to the second; the first when they have come too close. Always one step of the stream.</summary>
    public DateTimeOffset Between(DateTimeOffset from, DateTimeOffset to) => from.AddSeconds(Below(Math.Max(1, (int)(to - from).TotalSeconds)));

    /// <summary>Version 8, the one RFC 9562 leaves to the maker: the sample's rows have the same ids everywhere.</summary>
    public Guid Id()
    {
        var bytes = Bytes(16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    public byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        for (var at = 0; at < length; at += sizeof(ulong))
            BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(at), Next());
        return bytes;
    }

    public void Shuffle<T>(T[] items)
    {
        for (var last = items.Length - 1; last > 0; last--)
        {
            var other = Below(last + 1);
            (items[last], items[other]) = (items[other], items[last]);
        }
    }

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = _state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
