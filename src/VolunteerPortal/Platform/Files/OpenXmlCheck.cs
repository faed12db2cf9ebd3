using System.IO.Compression;
using System.Xml;
using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.Platform.Files;

/// <summary>Holds a .docx or .xlsx to a bounded archive of known parts with harmless names: no macros, embedded objects, references to
/// other files, or fields that start programs. Every part is unpacked while counting and thrown away.</summary>
public static class OpenXmlCheck
{
    public static readonly Refusal TooBigInside = new("这个文件解开后太大，不能上传，请精简后再试");
    public static readonly Refusal HasObject = new("这个文件里嵌入了其他对象或程序，请删掉后再上传");
    public static readonly Refusal RefersOutside = new("这个文件引用了外部的模板、图片或文件，请断开引用后再上传");
    public static readonly Refusal StartsProgram = new("这个文件里有会启动其他程序的域（DDE），请删掉后再上传");
    public static readonly Refusal Protected = new("这个文件加了密，别人可能打不开，请取消密码后再上传");

    private const int MaxEntries = 2000;
    private const long MaxUnpacked = 200_000_000;
    private const long MaxRatio = 100;
    private const long SmallAnyway = 1_000_000;

    private static readonly HashSet<string> Parts = new(StringComparer.OrdinalIgnoreCase)
    {
        "xml", "rels", "vml", "png", "jpg", "jpeg", "jpe", "jfif", "gif", "bmp", "tif", "tiff", "emf", "wmf", "wdp", "svg", "odttf",
            "fntdata",
    };

    public static Refusal? WhyNot(Stream content, FileKind kind)
    {
        if (!HasPlainDirectory(content))
            return FileKinds.Damaged;

        try
        {
            content.Position = 0;
            using var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            return WhyNotEntries(archive, content.Length) ?? WhyNotParts(archive, content.Length) ?? WhyNotKind(archive, kind);
        }
        catch (Exception wrong) when (wrong is InvalidDataException or XmlException or NotSupportedException)
        {
            return FileKinds.Damaged;
        }
    }

    /// <summary>One directory, at the very end, with a limited number of entries: known before any of them is read into memory.</summary>
    private static bool HasPlainDirectory(Stream content)
    {
        const int RecordSize = 22;
        var tail = new byte[Math.Min(content.Length, RecordSize + ushort.MaxValue)];
        content.Position = content.Length - tail.Length;
        content.ReadExactly(tail);
        var at = tail.AsSpan().LastIndexOf("PK\x05\x06"u8);
        if (at < 0 || at + RecordSize > tail.Length)
            return false;

        var record = tail.AsSpan(at);
        return BitConverter.ToUInt16(record[10..]) <= MaxEntries
            && BitConverter.ToUInt32(record[16..]) + BitConverter.ToUInt32(record[12..]) == content.Length - tail.Length + at
            && RecordSize + BitConverter.ToUInt16(record[20..]) == record.Length;
    }

    private static Refusal? WhyNotEntries(ZipArchive archive, long packedSize)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in archive.Entries)
        {
            if (entry.IsEncrypted)
                return Protected;
            if (!IsPlainName(entry.FullName) || !names.Add(entry.FullName) || IsSymbolicLink(entry))
                return FileKinds.Damaged;
            if (WhyNotPartName(entry.FullName) is { } refusal)
                return refusal;
        }

        // Entries that overlap count their shared bytes twice
        return archive.Entries.Sum(entry => entry.CompressedLength) > packedSize ? FileKinds.Damaged : null;
    }

    private static bool IsPlainName(string name) =>
        name.Length is > 0 and <= 200 && name[0] != '/' && name.IndexOfAny(['\\', ':', '%']) < 0
        && !name.Any(char.IsControl) && !name.Split('/').Contains("..");

    private static bool IsSymbolicLink(ZipArchiveEntry entry) => ((entry.ExternalAttributes >> 16) & 0xF000) == 0xA000;

    private static Refusal? WhyNotPartName(string name)
    {
        if (name.Contains("vbaProject", StringComparison.OrdinalIgnoreCase) || name.Contains("vbaData", StringComparison.OrdinalIgnoreCase))
            return FileKinds.WithMacros;

        var extension = name[(name.LastIndexOf('.') + 1)..];
        var isChartData = name.Contains("/embeddings/", StringComparison.OrdinalIgnoreCase)
            && extension.Equals("xlsx", StringComparison.OrdinalIgnoreCase);
        var isPrinterSettings = name.Contains("/printerSettings/", StringComparison.OrdinalIgnoreCase)
            && extension.Equals("bin", StringComparison.OrdinalIgnoreCase);
        return name.EndsWith('/') || isChartData || isPrinterSettings || Parts.Contains(extension) ? null : HasObject;
    }

    private static Refusal? WhyNotParts(ZipArchive archive, long packedSize)
    {
        var left = Math.Min(MaxUnpacked, Math.Max(SmallAnyway, packedSize * MaxRatio));
        foreach (var entry in archive.Entries)
        {
            if (entry.Length > left)
                return TooBigInside;

            using var part = new CountedStream(entry.Open(), entry.Length);
            if (OpenXmlPart.WhyNot(entry.FullName, part) is { } refusal)
                return refusal;

            part.CopyTo(Stream.Null);
            if (part.Count != entry.Length)
                return FileKinds.Damaged;

            left -= part.Count;
        }

        return null;
    }

    private static Refusal? WhyNotKind(ZipArchive archive, FileKind kind)
    {
        if (archive.GetEntry("[Content_Types].xml") is not { } types)
            return FileKinds.Mismatch;

        using var content = types.Open();
        var main = OpenXmlPart.MainPartOf(content, kind.ContentType + ".main+xml", out var hasMacros);
        if (hasMacros)
            return FileKinds.WithMacros;

        return main is not null && archive.GetEntry(main.TrimStart('/')) is not null ? null : FileKinds.Mismatch;
    }
}
