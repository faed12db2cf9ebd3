using System.Text;

namespace VolunteerPortal.UnitTests.Platform.Files;

/// <summary>
/// Puts into a plain JPEG all that telephones write: in each segment but the colour profile stands <see cref="Secret"/>, so that whoever
/// keeps one is found out.
/// </summary>
public static class PhonePhoto
{
    public const string Secret = "28.19N112.97E";

    private static readonly byte[] Text = Encoding.ASCII.GetBytes(Secret);

    public static byte[] Of(byte[] plain, int orientation, bool isLittle)
    {
        var profile = IccFile.Swapped();
        // Two of the parts are shorter than the header of the profile plus one tag; the order is what counts
        byte[][] parts = [profile[..200], profile[200..210], [.. profile[210..], .. Text]];
        return
        [
            .. plain[..2],
            .. Segment(0xE1, Exif(plain, orientation, isLittle)),
            0xFF, 0xFF, 0xFF,
            .. Segment(0xE1, Exif(plain, 9 - orientation, !isLittle)),
            .. Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 2, 2, .. Encoding.ASCII.GetBytes(Secret[..12]), .. Text]),
            .. Segment(0xE0, [.. "JFXX\0"u8, 0x10, .. plain, .. Text]),
            .. Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x=\"adobe:ns:meta/\" tiff:Orientation=\"3\">"u8, .. Text]),
            .. Segment(0xE1, [.. "http://ns.adobe.com/xmp/extension/\0"u8, .. new byte[40], .. Text]),
            .. parts.SelectMany((part, at) => Segment(0xE2, [.. "ICC_PROFILE\0"u8, (byte)(at + 1), (byte)parts.Length, .. part])),
            .. Segment(0xE2, [.. "MPF\0"u8, .. Pictures(isLittle)]),
            .. Segment(0xE2, [.. "ICC_PROFILE\0"u8, 4, 4, .. Text]),
            .. Segment(0xE2, [.. "ICC_PROFILE\0"u8, .. Text]),
            .. Segment(0xEB, [.. "JP\0\0"u8, .. Text]),
            .. Segment(0xED, [.. "Photoshop 3.0\08BIM\x04\x04\0\0"u8, 0, 0, 0, (byte)Text.Length, .. Text, 0]),
            .. Segment(0xEE, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, 1, .. Text]),
            .. Enumerable.Range(0xE3, 11).Where(marker => marker is not (0xEB or 0xED or 0xEE)).SelectMany(marker => Segment(marker, Text)),
            .. Segment(0xFE, Text),
            0xFF,
            .. BehindJfif(plain),
            // A second picture, a film, and what Samsung hangs behind them
            .. plain, .. Text,
            0, 0, 0, 24, .. "ftypmp42"u8, .. Text, .. plain,
            .. "SEFH"u8, .. Text, .. "SEFT"u8,
        ];
    }

    /// <summary>The plain picture from its first table on.</summary>
    private static byte[] BehindJfif(byte[] plain) => plain[3] == 0xE0 ? plain[(4 + (plain[4] << 8) + plain[5])..] : plain[2..];

    private static byte[] Exif(byte[] thumbnail, int orientation, bool isLittle)
    {
        var tiff = new TiffFile(isLittle);
        var details = tiff.Directory(TiffFile.Text(0x9003, "2026:11:27 10:00:00"), TiffFile.Blob(0x927C, [.. "Apple iOS\0"u8, .. Text]),
            TiffFile.Blob(0x9286, Text));
        var place = tiff.Directory(TiffFile.Text(1, "N"), TiffFile.Blob(2, new byte[24]), TiffFile.Blob(0x1B, Text));
        var first = tiff.Directory(TiffFile.Text(0x010E, Secret), TiffFile.Text(0x010F, Secret), tiff.TwoBytes(0x0112, orientation),
            tiff.FourBytes(0x8769, details), tiff.FourBytes(0x8825, place));
        var small = tiff.Next;
        var picture = small + 2 + (3 * 12) + 4;
        // The small picture is turned the other way; it is not the one that counts
        tiff.Directory(tiff.TwoBytes(0x0112, 9 - orientation), tiff.FourBytes(0x0201, picture), tiff.FourBytes(0x0202, thumbnail.Length));
        tiff.Add(thumbnail);
        tiff.Add(Text);
        return [.. "Exif\0\0"u8, .. tiff.With(first, small)];
    }

    private static byte[] Pictures(bool isLittle)
    {
        var tiff = new TiffFile(isLittle);
        return tiff.With(tiff.Directory(TiffFile.Blob(0xB000, [.. "0100"u8]), tiff.FourBytes(0xB001, 2), TiffFile.Text(0xB003, Secret)));
    }

    private static byte[] Segment(int marker, byte[] data) =>
        [0xFF, (byte)marker, (byte)((data.Length + 2) >> 8), (byte)(data.Length + 2), .. data];
}
