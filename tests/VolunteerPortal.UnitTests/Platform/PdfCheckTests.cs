using System.Text;
using VolunteerPortal.Platform;

namespace VolunteerPortal.UnitTests.Platform;

public sealed class PdfCheckTests
{
    [Theory]
    [InlineData("<< /S /JavaScript /JS (app.alert(1)) >>")]
    [InlineData("<< /S /J#61vaScript >>")]
    [InlineData("<< /S /#4a#61#76#61#53#63#72#69#70#74 >>")]
    [InlineData("<</S/Launch/F(calc.exe)>>")]
    [InlineData("% a comment hides nothing /Launch\n")]
    [InlineData("<< /Type /Annot /Subtype /RichMedia >>")]
    public void What_acts_by_itself_is_refused(string content) => Assert.Equal(PdfCheck.Active, Check(SampleFiles.Pdf(content)));

    [Theory]
    [InlineData("<< /Names << /EmbeddedFiles 3 0 R >> >>")]
    [InlineData("<< /Type /EmbeddedFile >>")]
    public void A_file_within_the_file_is_refused(string content) => Assert.Equal(PdfCheck.Carries, Check(SampleFiles.Pdf(content)));

    [Fact]
    public void An_encrypted_file_is_refused() => Assert.Equal(PdfCheck.Encrypted, Check(SampleFiles.Pdf("<< /Encrypt 4 0 R >>")));

    [Fact]
    public void A_packed_object_is_looked_into()
    {
        Assert.Null(Check(SampleFiles.PdfWithPacked("1 0 << /Type /Catalog >>")));
        Assert.Equal(PdfCheck.Active, Check(SampleFiles.PdfWithPacked("1 0 << /S /JavaScript >>")));
    }

    [Theory]
    [InlineData("/Filter [ /ASCIIHexDecode /FlateDecode ]")]
    [InlineData("/Filter /LZWDecode")]
    [InlineData("/Filter /FlateDecode /DecodeParms << /Predictor 12 >>")]
    public void Objects_packed_in_an_unusual_way_are_refused(string filter) =>
        Assert.Equal(FileKinds.Damaged, Check(SampleFiles.PdfWithPacked("1 0 << >>", filter)));

    [Fact]
    public void A_packed_object_that_unfolds_without_end_is_refused() =>
        Assert.Equal(FileKinds.Damaged, Check(SampleFiles.PdfWithPacked(new string(' ', 65_000_000))));

    [Fact]
    public void Names_that_only_look_alike_are_no_reason() =>
        Assert.Null(Check(SampleFiles.Pdf("<< /JavaScripts /Launcher /EncryptMetadata true /A#20B /#zz / >>")));

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
    public void A_header_that_is_not_at_the_start_is_refused() => Assert.Equal(FileKinds.Mismatch, Check([(byte)'\n', .. SampleFiles.Pdf()]));

    private static Refusal? Check(byte[] content) => FileKindsTests.Check(content, "a.pdf").Refusal;
}
