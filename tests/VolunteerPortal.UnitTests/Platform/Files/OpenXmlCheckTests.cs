using System.IO.Compression;
using VolunteerPortal.Platform.Files;
using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.UnitTests.Platform.Files;

public sealed class OpenXmlCheckTests
{
    [Fact]
    public void An_ordinary_document_is_taken() => Assert.Null(Check(SampleFiles.Docx(
        "<w:p><w:r><w:instrText> PAGE </w:instrText></w:r></w:p>",
        ("word/_rels/document.xml.rels", SampleFiles.Relation("hyperlink", "https://volunteer.example.org/")),
        ("word/media/image1.png", "picture"),
        ("word/embeddings/Microsoft_Excel_Sheet1.xlsx", "data of a chart"))));

    [Theory]
    [InlineData("word/vbaProject.bin")]
    [InlineData("word/VBADATA.xml")]
    public void A_document_with_macros_is_refused(string part) =>
        Assert.Equal(FileKinds.WithMacros, Check(SampleFiles.Docx(more: (part, "<a/>"))));

    [Fact]
    public void A_document_that_calls_itself_macro_enabled_is_refused() =>
        Assert.Equal(FileKinds.WithMacros, Check(SampleFiles.Zip(
            ("[Content_Types].xml",
                SampleFiles.ContentTypes("word/document.xml", "application/vnd.ms-word.document.macroEnabled.main+xml")),
                ("word/document.xml", "<a/>"))));

    [Theory]
    [InlineData("word/embeddings/oleObject1.bin")]
    [InlineData("word/activeX/activeX1.bin")]
    [InlineData("word/media/setup.exe")]
    [InlineData("word/afchunk.htm")]
    [InlineData("word/embeddings/inner.docm")]
    public void Embedded_objects_and_foreign_parts_are_refused(string part) =>
        Assert.Equal(OpenXmlCheck.HasObject, Check(SampleFiles.Docx(more: (part, "x"))));

    [Theory]
    [InlineData("attachedTemplate", "http://203.0.113.7/t.dotm")]
    [InlineData("attachedTemplate", @"\\203.0.113.7\share\t.dotm")]
    [InlineData("image", "http://203.0.113.7/pixel.png")]
    [InlineData("externalLinkPath", "file:///C:/geheim.xlsx")]
    [InlineData("hyperlink", @"\\203.0.113.7\share\a")]
    [InlineData("hyperlink", "file:///etc/passwd")]
    [InlineData("hyperlink", "javascript:alert(1)")]
    public void References_to_other_files_are_refused(string type, string target) =>
        Assert.Equal(OpenXmlCheck.RefersOutside,
            Check(SampleFiles.Docx(more: ("word/_rels/settings.xml.rels", SampleFiles.Relation(type, target)))));

    [Theory]
    [InlineData("<w:p><w:r><w:instrText>DDEAUTO c:\\\\windows\\\\cmd.exe</w:instrText></w:r></w:p>")]
    [InlineData("<w:r><w:fldChar/></w:r><w:r><w:instrText> D</w:instrText></w:r><w:r><w:instrText>DE cmd</w:instrText></w:r>")]
    [InlineData("<w:fldSimple w:instr=\" dde cmd\"/>")]
    public void A_field_that_starts_a_program_is_refused(string body) =>
        Assert.Equal(OpenXmlCheck.StartsProgram, Check(SampleFiles.Docx(body)));

    [Fact]
    public void The_letters_dde_in_the_text_are_no_field() =>
        Assert.Null(Check(SampleFiles.Docx(
            "<w:p><w:r><w:t>DDEAUTO</w:t></w:r><w:r><w:instrText> HYPERLINK \"https://a.example.org/dde\"</w:instrText></w:r></w:p>")));

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>")]
    [InlineData("<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;&b;&b;\">]><a>&c;</a>")]
    [InlineData("<a><b></a>")]
    public void A_part_with_a_document_type_or_broken_xml_is_refused(string part) =>
        Assert.Equal(FileKinds.Damaged, Check(SampleFiles.Docx(more: ("word/styles.xml", part))));

    [Theory]
    [InlineData("../../x.xml")]
    [InlineData("/etc/x.xml")]
    [InlineData("C:/x.xml")]
    [InlineData("word\\x.xml")]
    [InlineData("word/\0x.xml")]
    [InlineData("WORD/document.XML")]
    public void Evil_and_double_entry_names_are_refused(string name) =>
        Assert.Equal(FileKinds.Damaged, Check(SampleFiles.Docx(more: (name, "<a/>"))));

    [Fact]
    public void A_small_file_that_unfolds_to_a_huge_one_is_refused() =>
        Assert.Equal(OpenXmlCheck.TooBigInside,
            Check(SampleFiles.Docx(more: ("word/styles.xml", "<a>" + new string(' ', 20_000_000) + "</a>"))));

    [Fact]
    public void A_directory_that_lies_about_sizes_is_refused()
    {
        var archive = SampleFiles.Docx(more: ("word/styles.xml", "<a>" + new string(' ', 5_000_000) + "</a>"));

        // The last entry of the directory says 100 bytes
        var last = archive.AsSpan().LastIndexOf("PK\x01\x02"u8);
        BitConverter.TryWriteBytes(archive.AsSpan(last + 24), 100);

        Assert.Equal(FileKinds.Damaged, Check(archive));
    }

    [Fact]
    public void Too_many_entries_are_refused_before_they_are_read() =>
        Assert.Equal(FileKinds.Damaged,
            Check(SampleFiles.Docx(more: [.. Enumerable.Range(0, 2100).Select(number => ($"word/p{number}.xml", "<a/>"))])));

    [Fact]
    public void Overlapping_entries_are_refused()
    {
        var archive = SampleFiles.Docx(more: [.. Enumerable.Range(0, 40)
            .Select(number => ($"word/p{number}.xml", "<a>" + new string((char)('a' + number % 20), 2000) + "</a>"))]);
        var directory = archive.AsSpan();
        for (var at = directory.IndexOf("PK\x01\x02"u8); at >= 0; at = Next(archive, at))
            BitConverter.TryWriteBytes(archive.AsSpan(at + 20), 5000);

        Assert.Equal(FileKinds.Damaged, Check(archive));
    }

    [Fact]
    public void Something_in_front_of_or_behind_the_archive_is_refused()
    {
        Assert.Equal(FileKinds.Mismatch, Check([.. "<html>"u8, .. SampleFiles.Docx()]));
        Assert.Equal(FileKinds.Damaged, Check([.. SampleFiles.Docx(), .. "<script>"u8]));
    }

    [Fact]
    public void A_symbolic_link_is_refused()
    {
        using var content = new MemoryStream(SampleFiles.Docx().ToArray());
        using var grown = new MemoryStream();
        content.CopyTo(grown);
        using (var archive = new ZipArchive(grown, ZipArchiveMode.Update, leaveOpen: true))
            archive.CreateEntry("word/link.xml").ExternalAttributes = unchecked((int)0xA1FF0000);

        Assert.Equal(FileKinds.Damaged, Check(grown.ToArray()));
    }

    private static int Next(byte[] archive, int at)
    {
        var found = archive.AsSpan(at + 4).IndexOf("PK\x01\x02"u8);
        return found < 0 ? -1 : at + 4 + found;
    }

    private static Refusal? Check(byte[] content) => FileKindsTests.Check(content, "a.docx").Refusal;
}
