using VolunteerPortal.Platform.Files.Pdf;
using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.UnitTests.Platform.Files.Pdf;

/// <summary>What a PDF does by itself: it may lead to a place in itself, and nowhere else.</summary>
public sealed class PdfOpeningTests
{
    private const string Web = "<< /S /URI /URI (https://example.org/) >>";

    [Theory]
    [InlineData("/OpenAction [3 0 R /FitH 800]")]
    [InlineData("/OpenAction[3 0 R/XYZ null null 1]")]
    [InlineData("/OpenAction << /S /GoTo /D [3 0 R /Fit] >>")]
    [InlineData("/OpenAction << /Type /Action /S /GoTo /D (a) /Next << /S /Named /N /NextPage >> >>")]
    [InlineData("/OpenAction null")]
    [InlineData("/AA << >>")]
    [InlineData("/AA << /O << /S /GoTo /D [3 0 R /Fit] >> /C << /S /Named /N /FirstPage >> >>")]
    [InlineData("/A " + Web)]
    public void A_place_within_is_no_reason(string entry) => Assert.Null(Check($"1 0 obj << /Type /Catalog {entry} >> endobj"));

    [Theory]
    [InlineData("/OpenAction " + Web)]
    [InlineData("/Open#41ction " + Web)]
    [InlineData("/OpenAction % where to?\n" + Web)]
    [InlineData("/OpenAction << /S /Named /N /Print >>")]
    [InlineData("/OpenAction << /S /Named /N 4 0 R >>")]
    [InlineData("/OpenAction << /S /Movie /T (a) >>")]
    [InlineData("/OpenAction << /S 4 0 R /D [3 0 R /Fit] >>")]
    [InlineData("/OpenAction << /D [3 0 R /Fit] >>")]
    [InlineData("/OpenAction << /S /GoTo /S /URI /URI (https://example.org/) >>")]
    [InlineData("/OpenAction << /S /GoTo /D (a) /Next " + Web + " >>")]
    [InlineData("/OpenAction << /S /GoTo /Next [ << /S /GoTo /Next << /S /GoTo /Next " + Web + " >> >> ] >>")]
    [InlineData("/OpenAction 9 0 R")]
    [InlineData("/OpenAction << /S /GoTo /D (a) /Next 9 0 R >>")]
    [InlineData("/AA << /O " + Web + " >>")]
    [InlineData("/#41A << /WC << /S /GoTo /Next " + Web + " >> >>")]
    [InlineData("/AA 9 0 R")]
    [InlineData("/AA << /O 9 0 R >>")]
    public void Anything_else_that_happens_by_itself_is_refused(string entry) =>
        Assert.Equal(PdfCheck.Active, Check($"1 0 obj << /Type /Catalog {entry} >> endobj"));

    [Theory]
    [InlineData("<< /S /GoTo /D [3 0 R /Fit] >>", true)]
    [InlineData("[3 0 R /Fit]", true)]
    [InlineData(Web, false)]
    [InlineData("<< /S /GoTo /D (a) /Next 8 0 R >>", false)]
    public void An_opening_in_another_object_is_followed(string action, bool isTaken)
    {
        var web = $"8 0 obj {Web} endobj";
        var plain = Check($"1 0 obj << /OpenAction 7 0 R >> endobj\n7 0 obj {action} endobj", web);
        var packed = Check("1 0 obj << /OpenAction 7 0 R >> endobj", PdfFile.Packed(7, action), web);
        var allPacked = Check(PdfFile.Packed(1, "<< /OpenAction 6 0 R >>"), PdfFile.Packed(6, "7 0 R"), PdfFile.Packed(7, action),
            PdfFile.Packed(8, Web));
        var occasion = Check($"1 0 obj << /AA << /O 7 0 R >> >> endobj\n7 0 obj {action} endobj", web);
        var occasions = Check("1 0 obj << /AA 6 0 R >> endobj", PdfFile.Packed(6, "<< /O 7 0 R >>"), PdfFile.Packed(7, action), web);

        Assert.All([plain, packed, allPacked, occasion, occasions], refusal => Assert.Equal(isTaken ? null : PdfCheck.Active, refusal));
    }

    [Fact]
    public void Each_object_of_the_number_counts_for_a_reader_may_take_any()
    {
        const string root = "1 0 obj << /OpenAction 7 0 R >> endobj";
        const string harmless = "7 0 obj << /S /GoTo /D (a) >> endobj";

        Assert.Equal(PdfCheck.Active, Check(root, harmless, $"7 0 obj {Web} endobj"));
        Assert.Equal(PdfCheck.Active, Check(root, $"7 1 obj {Web} endobj", harmless));
        Assert.Equal(PdfCheck.Active, Check(root, harmless, PdfFile.Packed(7, Web)));
        Assert.Equal(PdfCheck.Active, Check(root, harmless, PdfFile.Stream(4, "/Type /XObject", $"7 0 obj {Web} endobj")));
    }

    [Fact]
    public void A_chain_that_comes_back_to_its_start_has_an_end()
    {
        Assert.Null(Check("1 0 obj << /OpenAction 7 0 R >> endobj", "7 0 obj << /S /GoTo /D (a) /Next 7 0 R >> endobj"));
        Assert.Equal(PdfCheck.Unclear, Check("1 0 obj << /OpenAction 7 0 R >> endobj", "7 0 obj 7 0 R endobj"));
    }

    [Fact]
    public void A_font_that_happens_to_be_called_AA_is_no_reason() =>
        Assert.Null(Check("3 0 obj << /Font << /AA 4 0 R /AB 5 0 R >> >> endobj", "4 0 obj << /Type /Font /FontDescriptor 5 0 R >> endobj",
            "5 0 obj << /Flags 4 >> endobj"));

    private static Refusal? Check(params string[] objects) => FileKindsTests.Check(PdfFile.Of(objects), "a.pdf").Refusal;
}
