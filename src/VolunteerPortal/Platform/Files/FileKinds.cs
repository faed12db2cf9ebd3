using VolunteerPortal.Platform.Files.Pdf;
using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.Platform.Files;

/// <summary>A file is what its bytes say, and the extension of its name must agree. The sender's Content-Type decides nothing.</summary>
public static class FileKinds
{
    public static readonly FileKind Pdf = new("PDF", "application/pdf", "pdf");
    public static readonly FileKind Docx = new("Word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx");
    public static readonly FileKind Xlsx = new("Excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");
    public static readonly FileKind Jpeg = new("JPG", "image/jpeg", "jpg", "jpeg");
    public static readonly FileKind Png = new("PNG", "image/png", "png");

    public static readonly FileKind[] All = [Pdf, Docx, Xlsx, Jpeg, Png];

    public static readonly Refusal NotTaken = new("只能上传 PDF、Word（.docx）、Excel（.xlsx）和 JPG、PNG 图片");
    public static readonly Refusal OldOffice = new("旧版 Word、Excel 文件请另存为 .docx 或 .xlsx 后再上传");
    public static readonly Refusal WithMacros = new("这个文件带宏，请另存为不带宏的 .docx 或 .xlsx 后再上传");
    public static readonly Refusal Mismatch = new("文件内容和扩展名对不上，请用原来的软件另存一份再上传");
    public static readonly Refusal Damaged = new("这个文件不完整或已损坏，打不开，请重新导出后再上传");

    public static (FileKind? Kind, Refusal? Refusal) Of(Stream content, string fileName)
    {
        var named = NamedKind(fileName, out var refusal);
        if (named is null)
            return (null, refusal);

        if (!StartsLike(content, named))
            return (null, Mismatch);

        content.Position = 0;
        return WhyNot(content, named) is { } reason ? (null, reason) : (named, null);
    }

    /// <summary>Copies an accepted file as it will be kept: a picture without place, time, camera and anything behind its end.</summary>
    public static void Copy(Stream content, FileKind kind, Stream kept)
    {
        content.Position = 0;
        if (kind == Jpeg)
            JpegCheck.CopyBare(content, kept);
        else if (kind == Png)
            PngCheck.CopyBare(content, kept);
        else
            content.CopyTo(kept);
    }

    private static FileKind? NamedKind(string fileName, out Refusal refusal)
    {
        var extension = DisplayFileName.ExtensionOf(fileName);
        refusal = extension switch
        {
            "doc" or "xls" => OldOffice,
            "docm" or "xlsm" or "dotm" or "xltm" => WithMacros,
            _ => NotTaken,
        };
        return All.FirstOrDefault(kind => kind.Extensions.Contains(extension));
    }

    private static bool StartsLike(Stream content, FileKind kind)
    {
        Span<byte> start = stackalloc byte[8];
        content.Position = 0;
        start = start[..content.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        if (kind == Pdf)
            return start.StartsWith("%PDF-"u8);
        if (kind == Jpeg)
            return start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]);

        return kind == Png ? start.SequenceEqual(PngCheck.Signature) : start.StartsWith("PK\x03\x04"u8);
    }

    private static Refusal? WhyNot(Stream content, FileKind kind)
    {
        if (kind == Pdf)
            return PdfCheck.WhyNot(content);
        if (kind == Jpeg)
            return JpegCheck.WhyNot(content);

        return kind == Png ? PngCheck.WhyNot(content) : OpenXmlCheck.WhyNot(content, kind);
    }
}
