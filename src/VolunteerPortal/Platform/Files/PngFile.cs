using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace VolunteerPortal.Platform.Files;

/// <summary>At most 256 colours, no text, no time. No drawing package restores from this feed.</summary>
public static class PngFile
{
    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(CrcOf)];

    /// <summary><paramref name="pixels"/> holds one index into <paramref name="palette"/> (0xRRGGBB) for each pixel, row by row.</summary>
    public static byte[] Write(int width, int height, ReadOnlySpan<byte> pixels, ReadOnlySpan<int> palette)
    {
        using var file = new MemoryStream();
        file.Write(Signature);
        WriteChunk(file, "IHDR", Header(width, height));
        WriteChunk(file, "PLTE", Colours(palette));
        WriteChunk(file, "IDAT", Compressed(width, height, pixels));
        WriteChunk(file, "IEND", []);
        return file.ToArray();
    }

    private static byte[] Header(int width, int height)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;  // bits for a pixel
        header[9] = 3;  // the pixel is an index into the palette
        return header;
    }

    private static byte[] Colours(ReadOnlySpan<int> palette)
    {
        var colours = new byte[palette.Length * 3];
        for (var at = 0; at < palette.Length; at++)
            (colours[at * 3], colours[at * 3 + 1], colours[at * 3 + 2]) =
                ((byte)(palette[at] >> 16), (byte)(palette[at] >> 8), (byte)palette[at]);

        return colours;
    }

    private static byte[] Compressed(int width, int height, ReadOnlySpan<byte> pixels)
    {
        using var data = new MemoryStream();
        using (var zlib = new ZLibStream(data, CompressionLevel.Optimal))
            for (var row = 0; row < height; row++)
            {
                zlib.WriteByte(0);  // no filter: indexes do not differ in a useful way
                zlib.Write(pixels.Slice(row * width, width));
            }

        return data.ToArray();
    }

    private static void WriteChunk(MemoryStream file, string kind, byte[] data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);

        byte[] body = [.. Encoding.ASCII.GetBytes(kind), .. data];
        file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(body));
        file.Write(number);
    }

    private static uint Crc(byte[] data) =>
        ~data.Aggregate(uint.MaxValue, (crc, value) => CrcTable[(crc ^ value) & 0xFF] ^ (crc >> 8));

    private static uint CrcOf(int index)
    {
        var crc = (uint)index;
        for (var bit = 0; bit < 8; bit++)
            crc = (crc & 1) == 0 ? crc >> 1 : 0xEDB88320 ^ (crc >> 1);

        return crc;
    }
}
