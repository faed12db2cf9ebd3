using System.Text;
using VolunteerPortal.Platform.Files.Pdf;
using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.UnitTests.Platform.Files.Pdf;

/// <summary>
/// What one upload may cost. It is counted in bytes read of the file, which no slow machine changes: an honest file is read a few times
/// over, and whatever makes the check read on and on is refused.
/// </summary>
public sealed class PdfWorkTests
{
    private const int Large = 1_000_000;

    [Fact]
    public void A_file_of_many_streams_is_read_a_few_times_and_taken()
    {
        var (refusal, times) = Check(Repeated("{0} 0 obj << /Length 1 >>\nstream\nx\nendstream endobj\n", 50_000));

        Assert.Null(refusal);
        Assert.InRange(times, 1, 4);
    }

    [Fact]
    public void A_file_of_more_object_streams_than_any_writer_makes_is_refused()
    {
        var one = PdfFile.Stream(5, $"{PdfFile.OneObject} {PdfFile.Deflate}", PdfFile.Deflated("1 0 null")) + "\n";

        Assert.Null(Check(string.Concat(Enumerable.Repeat(one, 1_000))).Refusal);
        Assert.Equal(PdfCheck.Unclear, Check(string.Concat(Enumerable.Repeat(one, 21_000))).Refusal);
    }

    [Fact]
    public void Objects_that_unfold_without_end_are_refused_in_one_stream_or_many()
    {
        var bomb = PdfFile.Packed(1, new string(' ', PdfBytes.MostUnpacked));
        var half = PdfFile.Packed(1, new string(' ', PdfBytes.MostUnpacked / 2)) + "\n";

        Assert.Equal(PdfCheck.Unclear, Check(bomb).Refusal);
        Assert.Equal(PdfCheck.Unclear, Check(half + half).Refusal);
        Assert.Null(Check(PdfFile.Packed(1, new string(' ', PdfBytes.MostUnpacked / 32))).Refusal);
    }

    [Theory]
    [InlineData("/AA 1 0 R ", "1 0 obj << /O << /S /GoTo >> >> endobj\n")]
    [InlineData("1 0 obj (", "")]
    [InlineData("/URI(", "")]
    [InlineData("/AA << /O ", "")]
    [InlineData("/OpenAction 1 0 R 1 0 obj << /S /GoTo /Next 1 0 R >> endobj\n", "")]
    public void What_makes_the_check_read_on_and_on_is_refused(string again, string once)
    {
        var (refusal, times) = Check(once + Repeated(again, Large / again.Length));

        Assert.Equal(PdfCheck.Unclear, refusal);
        Assert.InRange(times, 1, 25);
    }

    [Fact]
    public void A_file_of_more_objects_than_any_writer_makes_is_refused() =>
        Assert.Equal(PdfCheck.Unclear, Check(Repeated("1 0 obj 2\n", 510_000)).Refusal);

    private static (Refusal? Refusal, long Times) Check(string objects)
    {
        using var file = new CountingStream(PdfFile.Of(objects));
        var refusal = PdfCheck.WhyNot(file);
        return (refusal, file.BytesRead / file.Length);
    }

    private static string Repeated(string text, int times)
    {
        var all = new StringBuilder();
        for (var time = 0; time < times; time++)
            all.Append(text.Replace("{0}", $"{time + 10}", StringComparison.Ordinal));
        return all.ToString();
    }

    private sealed class CountingStream(byte[] content) : MemoryStream(content)
    {
        public long BytesRead { get; private set; }

        // Reading into a span comes through here as well
        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = base.Read(buffer, offset, count);
            BytesRead += read;
            return read;
        }
    }
}
