using System.Buffers.Binary;
using System.Text;
using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.Platform.Files;

/// <summary>Keeps the picture and its colours; drops text, time, place, later pictures and whatever follows IEND.</summary>
public static class PngCheck
{
    private const int MaxChunk = 20_000_000;

    private const int FrameSize = 12;

    /// <summary>What is kept, and how long it may be: a longer chunk could hide anything behind its own data.</summary>
    private static readonly Dictionary<string, int> MostData = new()
    {
        ["IHDR"] = 13, ["PLTE"] = 768, ["IDAT"] = MaxChunk, ["IEND"] = 0,
        ["tRNS"] = 256, ["gAMA"] = 4, ["cHRM"] = 32, ["sRGB"] = 1, ["iCCP"] = MaxChunk, ["cICP"] = 4, ["sBIT"] = 4, ["bKGD"] = 6,
        ["pHYs"] = 9,
    };

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
        var seen = new HashSet<string>();
        while (true)
        {
            var (name, chunk) = NextChunk(content);
            if (seen.Count == 0 != (name == "IHDR"))
                throw new InvalidDataException("IHDR comes first, once.");
            if (seen.Count == 0 && WhyNotHeader(chunk) is { } refusal)
                return refusal;

            if (IsKept(name, chunk) && (seen.Add(name) || name == "IDAT"))
                kept.Write(name == "iCCP" ? PlainProfile(chunk) : chunk);

            if (name == "IEND")
                return seen.Contains("IDAT") ? null : FileKinds.Damaged;
        }
    }

    private static bool IsKept(string name, byte[] chunk)
    {
        if (MostData.TryGetValue(name, out var most) && chunk.Length - FrameSize <= most)
            return true;

        return char.IsAsciiLetterLower(name[0])
            ? false
            : throw new InvalidDataException("No picture can be shown without this chunk, and nobody knows it.");
    }

    private static byte[] PlainProfile(byte[] chunk) => PngProfile.Kept(chunk[8..^4]) is { } profile ? Chunk("iCCP", profile) : [];

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

        return (Encoding.Latin1.GetString(head[4..]), chunk);
    }

    private static byte[] Chunk(string name, byte[] data)
    {
        byte[] chunk = [.. new byte[4], .. Encoding.Latin1.GetBytes(name), .. data, .. new byte[4]];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + data.Length), Crc(chunk.AsSpan(4, data.Length + 4)));
        return chunk;
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
