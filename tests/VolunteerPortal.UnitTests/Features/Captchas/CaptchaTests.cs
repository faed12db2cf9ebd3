using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using VolunteerPortal.Features.Captchas;

namespace VolunteerPortal.UnitTests.Features.Captchas;

public sealed class CaptchaTests
{
    [Fact]
    public void A_code_is_four_figures_and_not_always_the_same()
    {
        var codes = Enumerable.Range(0, 200).Select(_ => CaptchaCode.Create()).ToArray();

        Assert.All(codes, code => Assert.Matches(@"\A[0-9]{4}\z", code));
        Assert.True(codes.Distinct().Count() > 150);
    }

    [Theory]
    [InlineData("7294", "7294")]
    [InlineData(" 7 2 9 4 ", "7294")]
    [InlineData("７２９４", "7294")]
    [InlineData("7294\u200B", "7294")]
    [InlineData("72944", null)]
    [InlineData("729", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void An_answer_is_compared_without_width_and_spaces(string? typed, string? expected)
    {
        Assert.Equal(expected, CaptchaCode.Tidy(typed));
    }

    [Fact]
    public void A_picture_is_a_small_png_of_every_figure()
    {
        foreach (var code in new[] { "0123", "4567", "8900", "8888", "1111" })
        {
            var picture = CaptchaPicture.Draw(code);

            Assert.InRange(picture.Length, 2_000, 12 * 1024);
            Assert.Equal(CaptchaPicture.Width, BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(16)));
            Assert.Equal(CaptchaPicture.Height, BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(20)));
            Assert.InRange(Ink(picture), .05, .4);
        }
    }

    [Fact]
    public void The_same_code_never_gives_the_same_picture()
    {
        var pictures = Enumerable.Range(0, 20).Select(_ => Convert.ToHexString(CaptchaPicture.Draw("5555"))).ToArray();

        Assert.Equal(20, pictures.Distinct().Count());
    }

    [Fact]
    public void A_picture_tells_nothing_but_its_pixels()
    {
        var picture = CaptchaPicture.Draw("7294");

        Assert.Equal(["IHDR", "PLTE", "IDAT", "IEND"], Chunks(picture).Select(chunk => chunk.Kind));
        Assert.DoesNotContain("7294", Encoding.Latin1.GetString(picture));
    }

    /// <summary>How much of the picture is not paper.</summary>
    private static double Ink(byte[] picture)
    {
        using var data = new MemoryStream(Chunks(picture).Single(chunk => chunk.Kind == "IDAT").Data);
        using var zlib = new ZLibStream(data, CompressionMode.Decompress);
        using var pixels = new MemoryStream();
        zlib.CopyTo(pixels);

        Assert.Equal((CaptchaPicture.Width + 1) * CaptchaPicture.Height, pixels.Length);
        return pixels.ToArray().Count(pixel => pixel != 0) / (double)pixels.Length;
    }

    private static IEnumerable<(string Kind, byte[] Data)> Chunks(byte[] picture)
    {
        for (var at = 8; at < picture.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(at));
            yield return (Encoding.ASCII.GetString(picture, at + 4, 4), picture[(at + 8)..(at + 8 + length)]);
            at += 12 + length;
        }
    }
}
