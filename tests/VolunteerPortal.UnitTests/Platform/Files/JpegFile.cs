using System.Text;

namespace VolunteerPortal.UnitTests.Platform.Files;

/// <summary>Takes a JPEG apart, for tests that ask what is in it.</summary>
public static class JpegFile
{
    /// <summary>The segments in their order; that of a scan holds its pixels, too.</summary>
    public static IEnumerable<(byte Marker, byte[] Data)> Segments(byte[] file)
    {
        for (var at = 2; file[at + 1] != 0xD9;)
        {
            var marker = file[at + 1];
            var end = at + 2 + (file[at + 2] << 8) + file[at + 3];
            while (marker == 0xDA && !(file[end] == 0xFF && file[end + 1] is not (0 or (>= 0xD0 and <= 0xD7))))
                end++;
            yield return (marker, file[(at + 4)..end]);
            at = end;
        }
    }

    public static List<byte[]> Parts(byte[] file, byte marker) =>
        [.. Segments(file).Where(segment => segment.Marker == marker).Select(segment => segment.Data)];

    /// <summary>Whose the segments beside the picture are: JFIF, Exif, ICC_PROFILE …</summary>
    public static List<string> Owners(byte[] file) =>
        [.. Segments(file).Where(segment => segment.Marker is >= 0xE0 and <= 0xEF or 0xFE)
            .Select(segment => Encoding.Latin1.GetString(segment.Data).Split('\0')[0])];

    /// <summary>The picture itself: its tables, its frame, its scans.</summary>
    public static IEnumerable<byte> Picture(byte[] file) =>
        Segments(file).Where(segment => segment.Marker is >= 0xC0 and <= 0xDD).SelectMany(segment => segment.Data.Prepend(segment.Marker));
}
