using System.IO.Compression;

namespace VolunteerPortal.Platform;

/// <summary>
/// Holds a PDF to its frame (%PDF- … %%EOF, nothing behind) and refuses what acts by itself or carries other files. Names are read with
/// their #-escapes resolved, also inside compressed object streams; an encrypted file hides its names, so it is refused as well.
/// </summary>
public static class PdfCheck
{
    public static readonly Refusal Active = new("这份 PDF 里有脚本或会自动运行的内容，请重新导出一份不带脚本的 PDF");
    public static readonly Refusal Carries = new("这份 PDF 里夹带了其他文件，请把夹带的文件单独上传");
    public static readonly Refusal Encrypted = new("这份 PDF 加了密，别人可能打不开，请取消加密后再上传");

    private const int TailSize = 66_000;
    private const int MaxUnpacked = 64_000_000;
    private const int DictionaryReach = 2048;

    public static Refusal? WhyNot(Stream content)
    {
        if (!EndsProperly(Tail(content)))
            return FileKinds.Damaged;

        try
        {
            content.Position = 0;
            var objectStreams = new List<long>();
            if (Scan(new PdfNames(content), objectStreams) is { } refusal)
                return refusal;

            var left = (long)MaxUnpacked;
            return objectStreams.Select(at => InObjectStream(content, at, ref left)).FirstOrDefault(found => found is not null);
        }
        catch (InvalidDataException)
        {
            return FileKinds.Damaged;
        }
    }

    private static Refusal? Scan(PdfNames names, List<long>? objectStreams)
    {
        while (names.Next() is { } name)
            switch (name)
            {
                case "JavaScript" or "Launch" or "Rendition" or "RichMedia":
                    return Active;
                case "EmbeddedFile" or "EmbeddedFiles":
                    return Carries;
                case "Encrypt":
                    return Encrypted;
                case "ObjStm":
                    objectStreams?.Add(names.Position);
                    break;
            }

        return null;
    }

    /// <summary>The objects of a PDF 1.5 file may lie packed; anything but plain deflate there is no writer's habit but a disguise.</summary>
    private static Refusal? InObjectStream(Stream content, long at, ref long left)
    {
        var from = Math.Max(0, at - DictionaryReach);
        var around = new byte[(int)(at - from) + DictionaryReach];
        content.Position = from;
        var window = around.AsSpan(0, content.ReadAtLeast(around, around.Length, throwOnEndOfStream: false));
        var middle = (int)(at - from);
        var start = window[middle..].IndexOf("stream"u8);
        if (start < 0)
            return null;

        var opened = Math.Max(0, window[..middle].LastIndexOf(" obj"u8));
        var dictionary = window[opened..(middle + start)];
        if (dictionary.IndexOf("/Filter"u8) < 0)
            return null;

        if (dictionary.IndexOf("/FlateDecode"u8) < 0 || dictionary.IndexOf("/Predictor"u8) >= 0 || dictionary.Count("Decode"u8) > 1)
            return FileKinds.Damaged;

        content.Position = from + middle + start + LengthOfStreamKeyword(window[(middle + start)..]);
        using var unpacked = new CountedStream(new ZLibStream(content, CompressionMode.Decompress, leaveOpen: true), left);
        var refusal = Scan(new PdfNames(unpacked), null);
        left -= unpacked.Count;
        return refusal;
    }

    private static int LengthOfStreamKeyword(ReadOnlySpan<byte> keyword)
    {
        var length = "stream".Length;
        if (keyword.Length > length && keyword[length] == '\r')
            length++;

        return keyword.Length > length && keyword[length] == '\n' ? length + 1 : length;
    }

    private static byte[] Tail(Stream content)
    {
        var tail = new byte[Math.Min(content.Length, TailSize)];
        content.Position = content.Length - tail.Length;
        content.ReadExactly(tail);
        return tail;
    }

    private static bool EndsProperly(ReadOnlySpan<byte> tail)
    {
        var end = tail.LastIndexOf("%%EOF"u8);
        return end >= 0 && tail[(end + 5)..].IndexOfAnyExcept("\r\n\t \0"u8) < 0 && !IsZip(tail);
    }

    /// <summary>A file may be a PDF from the front and an archive from the back; the archive's last record then ends with the file.</summary>
    private static bool IsZip(ReadOnlySpan<byte> tail)
    {
        const int RecordSize = 22;
        for (var at = tail.LastIndexOf("PK\x05\x06"u8); at >= 0; at = tail[..at].LastIndexOf("PK\x05\x06"u8))
            if (at + RecordSize <= tail.Length && at + RecordSize + (tail[at + 20] | (tail[at + 21] << 8)) == tail.Length)
                return true;

        return false;
    }
}
