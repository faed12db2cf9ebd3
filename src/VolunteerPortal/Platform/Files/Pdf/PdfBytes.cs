using System.IO.Compression;

namespace VolunteerPortal.Platform.Files.Pdf;

/// <summary>Behind the file's bytes lie the unpacked ones. Only these cost memory, so they are limited.</summary>
public sealed class PdfBytes(Stream file) : IDisposable
{
    public const int MostUnpacked = 32_000_000;

    private const int WindowSize = 8192;
    private const int LookingBack = 512;
    private const int LoadsAnyway = 1000;
    private const int LoadsOfStream = 4;
    private const int MostReadings = 16;

    private readonly MemoryStream _unpacked = new();
    private readonly byte[] _window = new byte[WindowSize];
    private int _start;
    private int _count;
    private long _loadsLeft = LoadsAnyway + (MostReadings * file.Length / WindowSize);

    public int FileLength { get; } = checked((int)file.Length);

    public int Length => FileLength + (int)_unpacked.Length;

    public int this[int at] => (uint)(at - _start) < (uint)_count ? _window[at - _start] : Load(at);

    public int Unpack(int at)
    {
        var begin = Length;
        file.Position = at;
        using var unpacked = new CountedStream(new ZLibStream(file, CompressionMode.Decompress, leaveOpen: true),
            MostUnpacked - _unpacked.Length);
        unpacked.CopyTo(_unpacked);
        // A value that has no end in one stream must not find it in the next
        _unpacked.Write("\nendobj\n"u8);
        _loadsLeft += LoadsOfStream + (MostReadings * unpacked.Count / WindowSize);
        return begin;
    }

    public void Dispose() => _unpacked.Dispose();

    private int Load(int at)
    {
        if (at < 0 || at >= Length)
            return -1;
        if (--_loadsLeft < 0)
            throw new InvalidDataException("It sends its reader to and fro.");

        var (source, offset) = at < FileLength ? (file, 0) : (_unpacked, FileLength);
        _start = Math.Max(offset, at - LookingBack);
        source.Position = _start - offset;
        _count = source.ReadAtLeast(_window, WindowSize, throwOnEndOfStream: false);
        _unpacked.Position = _unpacked.Length;
        return _window[at - _start];
    }
}
