using System.Buffers.Binary;

namespace VolunteerPortal.Platform;

/// <summary>
/// Walks the chunks of a PNG. Kept are the picture and its colours; text, time, place and animation are left out, and whatever
/// follows IEND.
/// </summary>
public static class PngCheck
{
    private const int MaxChunk = 20_000_000;

    private static readonly HashSet<string> Kept = ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "bKGD", "pHYs"];

    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static Refusal? WhyNot(Stream content)
    {
        try
        {
            return Walk(content, Stream.Null);
        }
        catch (Exception wrong) when (wrong is EndOfStreamException or InvalidDataException)
        {
            return FileKinds.Damaged;
        }
    }

    public static void CopyBare(Stream content, Stream kept)
    {
        content.Position = 0;
        kept.Write(Signature);
        Walk(content, kept);
    }

    private static Refusal? Walk(Stream content, Stream kept)
    {
        content.Position = Signature.Length;
        var (isFirst, hasPixels) = (true, false);
        while (true)
        {
            var (name, chunk) = NextChunk(content);
            if (isFirst != (name == "IHDR"))
                throw new InvalidDataException("IHDR comes first, once.");
            if (isFirst && WhyNotHeader(chunk) is { } refusal)
                return refusal;

            if (Kept.Contains(name))
                kept.Write(chunk);

            (isFirst, hasPixels) = (false, hasPixels || name == "IDAT");
            if (name == "IEND")
                return hasPixels ? null : FileKinds.Damaged;
        }
    }

    /// <summary>The whole chunk as it stands: length, name, data, checksum.</summary>
    private static (string Name, byte[] Chunk) NextChunk(Stream content)
    {
        Span<byte> head = stackalloc byte[8];
        content.ReadExactly(head);
        var length = BinaryPrimitives.ReadUInt32BigEndian(head);
        if (length > MaxChunk || length > content.Length - content.Position)
            throw new InvalidDataException("A chunk runs over the end.");

        var chunk = new byte[12 + length];
        head.CopyTo(chunk);
        content.ReadExactly(chunk.AsSpan(8));
        if (Crc(chunk.AsSpan(4, (int)length + 4)) != BinaryPrimitives.ReadUInt32BigEndian(chunk.AsSpan(8 + (int)length)))
            throw new InvalidDataException("A chunk's checksum is wrong.");

        return (System.Text.Encoding.Latin1.GetString(head[4..]), chunk);
    }

    private static Refusal? WhyNotHeader(ReadOnlySpan<byte> chunk) =>
        chunk.Length != 25
            ? FileKinds.Damaged
            : ImageSize.WhyNot(BinaryPrimitives.ReadUInt32BigEndian(chunk[8..]), BinaryPrimitives.ReadUInt32BigEndian(chunk[12..]));

    private static uint Crc(ReadOnlySpan<byte> data)
    {
        var crc = uint.MaxValue;
        foreach (var value in data)
            crc = CrcTable[(byte)(crc ^ value)] ^ (crc >> 8);

        return ~crc;
    }

    private static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(CrcOf)];

    private static uint CrcOf(int value)
    {
        var crc = (uint)value;
        for (var bit = 0; bit < 8; bit++)
            crc = (crc & 1) == 0 ? crc >> 1 : 0xEDB88320 ^ (crc >> 1);

        return crc;
    }
}
