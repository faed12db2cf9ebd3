using System.Buffers.Binary;
using System.Text;

namespace VolunteerPortal.UnitTests.Platform.Files;

/// <summary>Writes the TIFF inside an Exif or MPF segment, in either byte order: directories of entries, and behind each what does not fit
/// into it.</summary>
public sealed class TiffFile(bool isLittle)
{
    private readonly List<byte> _bytes = [.. isLittle ? "II"u8 : "MM"u8, 0, 0, 0, 0, 0, 0];

    /// <summary>Where the next directory will lie.</summary>
    public int Next => _bytes.Count;

    public static (int Tag, int Type, byte[] Data) Text(int tag, string text) => (tag, 2, [.. Encoding.ASCII.GetBytes(text), 0]);

    public static (int Tag, int Type, byte[] Data) Blob(int tag, byte[] data) => (tag, 7, data);

    public (int Tag, int Type, byte[] Data) TwoBytes(int tag, int value) => (tag, 3, Bytes(value, 2));

    public (int Tag, int Type, byte[] Data) FourBytes(int tag, int value) => (tag, 4, Bytes(value, 4));

    /// <summary>Adds a directory; gives where it lies, and leaves room for the place of the one that follows.</summary>
    public int Directory(params (int Tag, int Type, byte[] Data)[] entries)
    {
        var start = Next;
        var behind = start + 2 + (entries.Length * 12) + 4;
        _bytes.AddRange(Bytes(entries.Length, 2));
        foreach (var (tag, type, data) in entries)
        {
            _bytes.AddRange([.. Bytes(tag, 2), .. Bytes(type, 2), .. Bytes(data.Length / (type == 3 ? 2 : type == 4 ? 4 : 1), 4)]);
            _bytes.AddRange(data.Length > 4 ? Bytes(behind, 4) : [.. data, .. new byte[4 - data.Length]]);
            behind += data.Length > 4 ? data.Length : 0;
        }

        _bytes.AddRange(new byte[4]);
        _bytes.AddRange(entries.Where(entry => entry.Data.Length > 4).SelectMany(entry => entry.Data));
        return start;
    }

    public void Add(byte[] data) => _bytes.AddRange(data);

    /// <summary>The whole file, beginning with this directory; the one it is followed by, if any, is its thumbnail's.</summary>
    public byte[] With(int first, int? following = null)
    {
        var file = _bytes.ToArray();
        Bytes(42, 2).CopyTo(file, 2);
        Bytes(first, 4).CopyTo(file, 4);
        if (following is { } next)
        {
            var entries = isLittle
                ? BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(first))
                : BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(first));
            Bytes(next, 4).CopyTo(file, first + 2 + (entries * 12));
        }

        return file;
    }

    private byte[] Bytes(int value, int size)
    {
        var bytes = BitConverter.GetBytes(value)[..size];
        if (!isLittle)
            Array.Reverse(bytes);
        return bytes;
    }
}
