namespace VolunteerPortal.UnitTests.Platform.Files.Pdf;

/// <summary>
/// A clerk's letters come from such programs. The files were made with them (Chromium 156, LibreOffice 7.4, pdfTeX 1.40.24, Ghostscript
/// 10.0; -packed and -linearized by qpdf 11.3) and hold invented text, links and a place to open at.
/// </summary>
public sealed class PdfWriterTests
{
    public static TheoryData<string> Samples => [.. Directory.GetFiles(Folder, "*.pdf").Select(path => Path.GetFileName(path))];

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Platform", "Files", "Samples");

    [Theory]
    [MemberData(nameof(Samples))]
    public void What_real_programs_write_is_taken(string name)
    {
        Assert.Null(FileKindsTests.Check(File.ReadAllBytes(Path.Combine(Folder, name)), name).Refusal);
    }

    [Fact]
    public void The_samples_hold_what_the_check_has_to_get_along_with()
    {
        var all = string.Concat(Directory.GetFiles(Folder, "*.pdf")
            .Select(path => System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(path))));

        Assert.All(["/ObjStm", "/OpenAction", "/URI", "/Linearized", "/StructTreeRoot"], name => Assert.Contains(name, all));
    }
}
