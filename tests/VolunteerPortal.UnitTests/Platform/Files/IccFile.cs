using System.Buffers.Binary;
using System.Text;

namespace VolunteerPortal.UnitTests.Platform.Files;

/// <summary>A colour profile in which red and green have changed places, so that everybody sees whether it was applied.</summary>
public static class IccFile
{
    private static readonly byte[] Header = [.. Number(0), .. "none"u8, 2, 0x10, 0, 0, .. "mntrRGB XYZ "u8, .. new byte[12], .. "acsp"u8,
        .. new byte[28], .. Number(0xF6D6), .. Number(0x10000), .. Number(0xD32D), .. new byte[48]];

    public static byte[] Swapped()
    {
        (string Name, byte[] Data)[] tags =
        [
            ("desc", [.. "desc\0\0\0\0"u8, .. Number(5), .. "Test\0"u8, .. new byte[79]]),
            ("cprt", [.. "text\0\0\0\0Nobody\0"u8, 0]),
            ("wtpt", Point(0xF6D6, 0x10000, 0xD32D)),
            ("rXYZ", Point(0x6299, 0xB785, 0x18DA)),
            ("gXYZ", Point(0x6FA2, 0x38F5, 0x390)),
            ("bXYZ", Point(0x24A0, 0xF84, 0xB6CF)),
            .. new[] { "rTRC", "gTRC", "bTRC" }.Select(name => (name, (byte[])[.. "curv\0\0\0\0"u8, .. Number(1), 2, 0x33, 0, 0])),
        ];
        var table = new List<byte>(Number(tags.Length));
        var data = new List<byte>();
        foreach (var (name, bytes) in tags)
        {
            table.AddRange([.. Encoding.ASCII.GetBytes(name), .. Number(Header.Length + 4 + (tags.Length * 12) + data.Count),
                .. Number(bytes.Length)]);
            data.AddRange(bytes);
        }

        byte[] profile = [.. Header, .. table, .. data];
        Number(profile.Length).CopyTo(profile, 0);
        return profile;
    }

    private static byte[] Point(int x, int y, int z) => [.. "XYZ \0\0\0\0"u8, .. Number(x), .. Number(y), .. Number(z)];

    private static byte[] Number(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }
}
