using System.Buffers.Binary;

namespace VolunteerPortal.Platform.Files;

public static class JpegOrientation
{
    private const int TiffStart = 6;
    private const int EntrySize = 12;
    private const int OrientationTag = 0x0112;
    private const int ShortType = 3;

    /// <summary>An Exif segment with the orientation alone; null when the picture stands upright or says nothing usable.</summary>
    public static byte[]? Only(ReadOnlySpan<byte> exif) =>
        Of(exif) is > 1 and <= 8 and var turn
            ? [.. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)turn, 0, 0, 0, 0, 0, 0]
            : null;

    private static int Of(ReadOnlySpan<byte> exif)
    {
        if (exif.Length < TiffStart + 8 || !exif.StartsWith("Exif\0\0"u8))
            return 0;

        var tiff = exif[TiffStart..];
        var isLittle = tiff.StartsWith("II*\0"u8);
        if (!isLittle && !tiff.StartsWith("MM\0*"u8))
            return 0;

        var directory = Number(tiff[4..], 4, isLittle);
        if (directory > tiff.Length - 2)
            return 0;

        var entries = Number(tiff[(int)directory..], 2, isLittle);
        for (var entry = 0; entry < entries; entry++)
        {
            var at = (int)directory + 2 + entry * EntrySize;
            if (at + EntrySize > tiff.Length)
                return 0;
            if (Number(tiff[at..], 2, isLittle) == OrientationTag)
                return IsOneShort(tiff[at..], isLittle) ? (int)Number(tiff[(at + 8)..], 2, isLittle) : 0;
        }

        return 0;
    }

    /// <summary>Browsers read the orientation in this form only; in another one the picture was never shown turned.</summary>
    private static bool IsOneShort(ReadOnlySpan<byte> entry, bool isLittle) =>
        Number(entry[2..], 2, isLittle) == ShortType && Number(entry[4..], 4, isLittle) == 1;

    private static uint Number(ReadOnlySpan<byte> from, int size, bool isLittle) => (size, isLittle) switch
    {
        (2, true) => BinaryPrimitives.ReadUInt16LittleEndian(from),
        (2, false) => BinaryPrimitives.ReadUInt16BigEndian(from),
        (_, true) => BinaryPrimitives.ReadUInt32LittleEndian(from),
        _ => BinaryPrimitives.ReadUInt32BigEndian(from),
    };
}
