using System.Buffers.Binary;
using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.Platform.Files;

/// <summary>Keeps picture, colours and orientation; drops camera, place, time, comments and all behind the end.</summary>
public static class JpegCheck
{
    private const int BufferSize = 65_536;
    private const byte StartOfScan = 0xDA;
    private const byte EndOfImage = 0xD9;

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

    public static void CopyBare(Stream content, Stream kept) => Walk(content, kept);

    private static Refusal? Walk(Stream content, Stream kept)
    {
        content.Position = 2;
        // Not disposed: the streams belong to the caller
        var (input, output) = (new BufferedStream(content, BufferSize), new BufferedStream(kept, BufferSize));
        output.Write([0xFF, 0xD8]);
        var parts = new JpegParts();
        var (hasSize, hasPixels) = (false, false);
        for (var marker = NextMarker(input); marker != EndOfImage;)
        {
            var segment = Segment(input);
            if (IsFrame(marker) && WhyNotFrame(segment) is { } refusal)
                return refusal;

            Write(output, marker, parts.Kept(marker, segment));
            (hasSize, hasPixels) = (hasSize || IsFrame(marker), hasPixels || marker == StartOfScan);
            marker = marker == StartOfScan ? CopyPixels(input, output) : NextMarker(input);
        }

        output.Write([0xFF, EndOfImage]);
        output.Flush();
        return hasSize && hasPixels ? null : FileKinds.Damaged;
    }

    private static byte NextMarker(BufferedStream input) =>
        Byte(input) == 0xFF ? Segmented(BehindFill(input)) : throw new InvalidDataException("A segment does not start with a marker.");

    private static byte BehindFill(BufferedStream input)
    {
        var marker = Byte(input);
        while (marker == 0xFF)
            marker = Byte(input);

        return marker;
    }

    private static byte Segmented(byte marker) =>
        marker is >= 0xC0 and not (>= 0xD0 and <= 0xD8) ? marker : throw new InvalidDataException("A marker stands where none may.");

    private static byte[] Segment(BufferedStream input)
    {
        var length = (Byte(input) << 8) | Byte(input);
        if (length < 2)
            throw new InvalidDataException("A segment is shorter than its length.");

        var data = new byte[length - 2];
        input.ReadExactly(data);
        return data;
    }

    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static Refusal? WhyNotFrame(ReadOnlySpan<byte> frame) =>
        frame.Length < 6
            ? FileKinds.Damaged
            : ImageSize.WhyNot(BinaryPrimitives.ReadUInt16BigEndian(frame[3..]), BinaryPrimitives.ReadUInt16BigEndian(frame[1..]));

    private static void Write(BufferedStream output, byte marker, byte[]? segment)
    {
        if (segment is null)
            return;

        output.Write([0xFF, marker, (byte)((segment.Length + 2) >> 8), (byte)(segment.Length + 2)]);
        output.Write(segment);
    }

    private static byte CopyPixels(BufferedStream input, BufferedStream output)
    {
        while (true)
        {
            var value = Byte(input);
            if (value != 0xFF)
            {
                output.WriteByte(value);
                continue;
            }

            var next = BehindFill(input);
            if (next is not (0 or (>= 0xD0 and <= 0xD7)))
                return Segmented(next);

            output.Write([0xFF, next]);
        }
    }

    private static byte Byte(BufferedStream input) =>
        input.ReadByte() is >= 0 and var value ? (byte)value : throw new EndOfStreamException();
}
