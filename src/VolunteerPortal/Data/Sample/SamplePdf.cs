using System.Globalization;
using System.Text;

namespace VolunteerPortal.Data.Sample;

/// <summary>The font is named, not embedded: every reader has one for the standard's own name STSong-Light.</summary>
public static class SamplePdf
{
    private const int LinesOnPage = 36;
    private const double WidthInCharacters = 40;
    private const string NotAtLineStart = "，。；：、）”？";

    public static byte[] Write(string title, IEnumerable<string> paragraphs)
    {
        var pages = paragraphs.SelectMany(Broken).Chunk(LinesOnPage).ToArray();
        var kids = string.Join(' ', pages.Select((_, at) => $"{6 + (2 * at)} 0 R"));
        List<string> objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Kids [{kids}] /Count {pages.Length} >>",
            "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>",
            "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) "
                + "/Supplement 4 >> /FontDescriptor 5 0 R /DW 1000 /W [1 95 500] >>",
            "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent "
                + "-120 /CapHeight 880 /StemV 93 >>",
        ];
        foreach (var (at, lines) in pages.Index())
        {
            objects.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents "
                + $"{7 + (2 * at)} 0 R >>");
            var content = Content(at == 0 ? title : null, lines);
            objects.Add($"<< /Length {content.Length} >>\nstream\n{content}\nendstream");
        }

        return File(objects);
    }

    private static byte[] File(List<string> objects)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        foreach (var (at, body) in objects.Index())
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{at + 1} 0 obj\n{body}\nendobj\n");
        }

        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            file.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(file.ToString());
    }

    private static string Content(string? title, IEnumerable<string> lines)
    {
        var text = new StringBuilder("BT\n");
        if (title is not null)
            text.Append(CultureInfo.InvariantCulture, $"/F 18 Tf 1 0 0 1 72 782 Tm {Shown(title)} Tj\n");
        text.Append("/F 11 Tf 19 TL 1 0 0 1 72 742 Tm\n");
        foreach (var line in lines)
            text.Append(CultureInfo.InvariantCulture, $"{Shown(line)} Tj T*\n");
        return text.Append("ET").ToString();
    }

    private static string Shown(string text) => $"<{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    private static IEnumerable<string> Broken(string paragraph)
    {
        var line = new StringBuilder();
        var width = 0.0;
        foreach (var character in paragraph)
        {
            var step = char.IsAscii(character) ? 0.5 : 1;
            if (width + step > WidthInCharacters && !NotAtLineStart.Contains(character))
            {
                yield return line.ToString();
                (width, _) = (0, line.Clear());
            }

            line.Append(character);
            width += step;
        }

        yield return line.ToString();
    }
}
