using System.Buffers.Binary;

namespace VolunteerPortal.Platform.Files;

/// <summary>
/// An ICC profile within a picture. It is kept, for without it the colours of most phones come out wrong; it speaks of a kind of screen,
/// not of a person. What is no profile, or hangs behind the end it gives itself, is left out.
/// </summary>
public static class ColourProfile
{
    public const int MostBytes = 4_000_000;

    private const int HeaderSize = 128;

    /// <summary>The size of the profile that begins here; 0 when none does.</summary>
    public static int SizeOf(ReadOnlySpan<byte> profile)
    {
        if (profile.Length < HeaderSize || !profile[36..].StartsWith("acsp"u8))
            return 0;

        var size = BinaryPrimitives.ReadUInt32BigEndian(profile);
        return size is > HeaderSize and <= MostBytes ? (int)size : 0;
    }
}
