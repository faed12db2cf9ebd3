namespace VolunteerPortal.Platform.Files;

public sealed class JpegParts
{
    private const byte Jfif = 0xE0;
    private const byte Exif = 0xE1;
    private const byte Profile = 0xE2;
    private const byte Adobe = 0xEE;
    private const int ProfileHeadSize = 14;

    private bool _isTurnSaid;
    private int _profileParts;
    private int _profileLeft;

    public byte[]? Kept(byte marker, byte[] segment) => marker switch
    {
        Jfif => KeptOfJfif(segment),
        Exif => KeptOfExif(segment),
        Profile => KeptOfProfile(segment),
        Adobe => segment.AsSpan().StartsWith("Adobe"u8) && segment.Length >= 12 ? segment[..12] : null,
        (>= 0xC0 and <= 0xCF and not 0xC8) or (>= 0xDA and <= 0xDD) => segment,
        _ => null,
    };

    /// <summary>Its thumbnail may show what was cut off the picture.</summary>
    private static byte[]? KeptOfJfif(byte[] segment) =>
        segment.AsSpan().StartsWith("JFIF\0"u8) && segment.Length >= 14 ? [.. segment[..12], 0, 0] : null;

    /// <summary>Only the orientation is kept. Readers believe the first Exif segment.</summary>
    private byte[]? KeptOfExif(byte[] segment)
    {
        if (_isTurnSaid || !segment.AsSpan().StartsWith("Exif\0\0"u8))
            return null;

        _isTurnSaid = true;
        return JpegOrientation.Only(segment);
    }

    private byte[]? KeptOfProfile(byte[] segment)
    {
        if (!segment.AsSpan().StartsWith("ICC_PROFILE\0"u8) || segment.Length < ProfileHeadSize || segment[12] != _profileParts + 1)
            return null;

        if (++_profileParts == 1)
            _profileLeft = ColourProfile.SizeOf(segment.AsSpan(ProfileHeadSize));
        var size = Math.Min(_profileLeft, segment.Length - ProfileHeadSize);
        _profileLeft -= size;
        return size > 0 ? segment[..(ProfileHeadSize + size)] : null;
    }
}
