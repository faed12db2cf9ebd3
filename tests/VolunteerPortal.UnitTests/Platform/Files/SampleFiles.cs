using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace VolunteerPortal.UnitTests.Platform.Files;

/// <summary>Makes good and hostile files in memory; nothing hostile is ever stored.</summary>
public static class SampleFiles
{
    public const string MainDocument = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    public const string MainWorkbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    public const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private const string WordNames = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static byte[] Pdf(string objects = "1 0 obj << /Type /Catalog >> endobj\n") =>
        Encoding.Latin1.GetBytes($"%PDF-1.7\n{objects}trailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF\n");

    /// <summary>A PDF 1.5 file that hides its objects in a deflated object stream.</summary>
    public static byte[] PdfWithPacked(string objects, string filter = "/Filter /FlateDecode")
    {
        var packed = Encoding.Latin1.GetString(Deflated(Encoding.Latin1.GetBytes(objects)));
        return Pdf($"5 0 obj << /Type /ObjStm /N 1 /First 4 {filter} /Length {packed.Length} >>\nstream\r\n{packed}\nendstream endobj\n");
    }

    public static byte[] Docx(string body = "<w:p/>", params (string Name, string Content)[] more) => Zip(
        [("[Content_Types].xml", ContentTypes("word/document.xml", MainDocument)),
         ("word/document.xml", $"<w:document xmlns:w=\"{WordNames}\"><w:body>{body}</w:body></w:document>"),
         .. more]);

    public static byte[] Xlsx(params (string Name, string Content)[] more) => Zip(
        [("[Content_Types].xml", ContentTypes("xl/workbook.xml", MainWorkbook)), ("xl/workbook.xml", "<workbook/>"), .. more]);

    public static string ContentTypes(string part, string type) =>
        $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" "
            + $"ContentType=\"application/xml\"/><Override PartName=\"/{part}\" ContentType=\"{type}\"/></Types>";

    public static string Relation(string type, string target, bool isOutside = true) =>
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" "
            + $"Type=\"{Relations}/{type}\" Target=\"{target}\"{(isOutside ? " TargetMode=\"External\"" : "")}/></Relationships>";

    public static byte[] Zip(params (string Name, string Content)[] entries)
    {
        using var content = new MemoryStream();
        using (var archive = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in entries)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.SmallestSize).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }

        return content.ToArray();
    }

    public static byte[] Png(int width = 2, int height = 2, params (string Name, byte[] Data)[] extra)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 2);
        return [
            0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10,
            .. PngChunk("IHDR", header),
            .. extra.SelectMany(chunk => PngChunk(chunk.Name, chunk.Data)),
            .. PngChunk("IDAT", Deflated(new byte[(uint)width > 100 || (uint)height > 100 ? 1 : height * (1 + width * 3)])),
            .. PngChunk("IEND", []),
        ];
    }

    public static byte[] Jpeg(int width = 8, int height = 8, params (byte Marker, byte[] Data)[] extra) =>
    [
        0xFF, 0xD8,
        .. JpegSegment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
        .. extra.SelectMany(segment => JpegSegment(segment.Marker, segment.Data)),
        .. JpegSegment(0xDB, new byte[65]),
        .. JpegSegment(0xC0, [8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0]),
        .. JpegSegment(0xDA, [1, 1, 0, 0, 63, 0]),
        0x12, 0x34, 0xFF, 0x00, 0x56, 0xFF, 0xD0, 0x78,
        0xFF, 0xD9,
    ];

    /// <summary>What a telephone writes into a photograph: which side is up, and (here as plain text) where it was taken.</summary>
    public static byte[] Exif(byte orientation, string place) =>
    [
        .. "Exif\0\0II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0,
        .. Encoding.UTF8.GetBytes(place),
    ];

    public static byte[] Deflated(byte[] data)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            deflate.Write(data);

        return packed.ToArray();
    }

    private static byte[] JpegSegment(byte marker, byte[] data) =>
        [0xFF, marker, (byte)((data.Length + 2) >> 8), (byte)(data.Length + 2), .. data];

    private static byte[] PngChunk(string name, byte[] data)
    {
        byte[] named = [.. Encoding.Latin1.GetBytes(name), .. data];
        var chunk = new byte[8 + named.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        named.CopyTo(chunk, 4);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(4 + named.Length), Crc32(named));
        return chunk;
    }

    private static uint Crc32(byte[] data)
    {
        var crc = uint.MaxValue;
        foreach (var value in data)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 0 ? crc >> 1 : 0xEDB88320 ^ (crc >> 1);
        }

        return ~crc;
    }
}
