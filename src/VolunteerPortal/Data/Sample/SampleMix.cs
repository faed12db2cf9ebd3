using System.Buffers.Binary;

namespace VolunteerPortal.Data.Sample;

/// <summary>SplitMix64, a stream for each purpose: the same sample everywhere, and a change to one part leaves the others.</summary>
public sealed class SampleMix
{
    private ulong _state;

    public SampleMix(string purpose)
    {
        _state = 14695981039346656037;
        foreach (var character in purpose)
            _state = (_state ^ character) * 1099511628211;
    }

    public int Below(int limit) => (int)(Next() % (ulong)limit);

    public int Between(int first, int last) => first + Below(last - first + 1);

    public bool Chance(int percent) => Below(100) < percent;

    public DateTimeOffset Between(DateTimeOffset from, DateTimeOffset to) =>
        from.AddSeconds(Below(Math.Max(1, (int)(to - from).TotalSeconds)));

    /// <summary>Version 8, which RFC 9562 leaves to the maker: the sample's rows have the same ids everywhere.</summary>
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
