using System.Buffers.Binary;

namespace VolunteerPortal.Platform.Files;

/// <summary>Kept, or the colours of most phones come out wrong; it tells of a kind of screen, not of a person.</summary>
public static class ColourProfile
{
    public const int MostBytes = 4_000_000;

    private const int HeaderSize = 128;

    /// <summary>0 when no profile begins here.</summary>
    public static int SizeOf(ReadOnlySpan<byte> profile)
    {
        if (profile.Length < HeaderSize || !profile[36..].StartsWith("acsp"u8))
            return 0;

        var size = BinaryPrimitives.ReadUInt32BigEndian(profile);
        return size is > HeaderSize and <= MostBytes ? (int)size : 0;
    }
}
