using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.Platform.Files.Pdf;

/// <summary>Holds a PDF to its frame (%PDF- … %%EOF, nothing behind) and refuses what acts by itself, leads out of the document or carries
/// files. Names are looked for in every byte and every unpacked object; what cannot be understood or is encrypted is refused.</summary>
public static class PdfCheck
{
    public static readonly Refusal Active = new("这份 PDF 里有脚本或会自动运行的内容，请重新导出一份不带脚本的 PDF，或者“打印成 PDF”后再上传");
    public static readonly Refusal LeadsOutside = new("这份 PDF 里有链接指向电脑或局域网里的其他文件，请去掉这些链接，重新导出后再上传");
    public static readonly Refusal SendsData = new("这份 PDF 是会提交数据的表单，请“打印成 PDF”后再上传");
    public static readonly Refusal Carries = new("这份 PDF 里夹带了其他文件，请把夹带的文件单独上传");
    public static readonly Refusal Encrypted = new("这份 PDF 加了密，别人可能打不开，请取消加密后再上传");
    public static readonly Refusal Unclear = new("这份 PDF 的写法特殊，无法检查，请用 Word、WPS 等软件重新导出，或者“打印成 PDF”后再上传");

    private const int TailSize = 66_000;

    public static Refusal? WhyNot(Stream content)
    {
        if (!EndsProperly(Tail(content)))
            return FileKinds.Damaged;

        try
        {
            using var bytes = new PdfBytes(content);
            var syntax = new PdfSyntax(bytes);
            // An encrypted file is refused as such, not as one whose objects cannot be read
            return Names(syntax, bytes.FileLength).Select(found => WhyNotName(found.Name)).FirstOrDefault(refusal => refusal is not null)
                ?? WhyNotObjects(bytes, syntax);
        }
        catch (InvalidDataException)
        {
            return Unclear;
        }
    }

    private static Refusal? WhyNotObjects(PdfBytes bytes, PdfSyntax syntax)
    {
        var objects = new PdfObjects(bytes, syntax);
        if (objects.LieOutside)
            return LeadsOutside;

        var actions = new PdfActions(syntax, objects);
        var links = new PdfLinks(bytes, syntax, objects);
        return Names(syntax, bytes.Length)
            .Select(found => WhyNotName(found.Name) ?? found.Name switch
            {
                "OpenAction" => actions.WhyNotOpen(syntax.Value(found.Place.End)),
                "AA" => actions.WhyNotOccasions(syntax.Value(found.Place.End)),
                "URI" => links.WhyNot(syntax.Value(found.Place.End)),
                "F" or "UF" or "DOS" or "Unix" or "Mac" => links.WhyNotFile(syntax.Value(found.Place.End)),
                "XFA" => IsSomething(syntax.Value(found.Place.End)) ? SendsData : null,
                "ObjStm" => objects.IsUnderstood(found.Place) ? null : Unclear,
                _ => null,
            })
            .FirstOrDefault(refusal => refusal is not null);
    }

    private static IEnumerable<(string Name, PdfValue Place)> Names(PdfSyntax syntax, int before)
    {
        for (var name = syntax.NextName(0, before); name is { } place; name = syntax.NextName(place.End, before))
            yield return (syntax.NameOf(place), place);
    }

    private static Refusal? WhyNotName(string name) => name switch
    {
        "JavaScript" or "Launch" or "Rendition" or "RichMedia" or "OnInstantiate" => Active,
        "GoToR" or "GoToE" => LeadsOutside,
        "SubmitForm" or "ImportData" => SendsData,
        "EmbeddedFile" or "EmbeddedFiles" => Carries,
        "Encrypt" => Encrypted,
        _ => null,
    };

    /// <summary>Three letters turn up by chance among packed bytes; a value behind them does not.</summary>
    private static bool IsSomething(PdfValue value) =>
        value.Kind is PdfKind.Array or PdfKind.Reference or PdfKind.Dictionary or PdfKind.Text;

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

    /// <summary>A PDF from the front may be an archive from the back; its last record then ends with the file.</summary>
    private static bool IsZip(ReadOnlySpan<byte> tail)
    {
        const int RecordSize = 22;
        for (var at = tail.LastIndexOf("PK\x05\x06"u8); at >= 0; at = tail[..at].LastIndexOf("PK\x05\x06"u8))
            if (at + RecordSize <= tail.Length && at + RecordSize + (tail[at + 20] | (tail[at + 21] << 8)) == tail.Length)
                return true;

        return false;
    }
}
