using VolunteerPortal.Platform;

namespace VolunteerPortal.UnitTests.Platform;

public sealed class ImageCheckTests
{
    private static readonly byte[] Page = [.. "<script>alert(1)</script>"u8];

    [Fact]
    public void Camera_place_and_comments_are_left_out_of_a_jpeg()
    {
        var photo = SampleFiles.Jpeg(extra: [(0xE1, SampleFiles.Exif(1, "28.19N 112.97E")), (0xFE, [.. "<?php system(1);"u8]), (0xED, [.. "Photoshop"u8])]);

        var kept = FileKindsTests.Kept(photo, "a.jpg");

        Assert.Equal(SampleFiles.Jpeg(), kept);
    }

    [Fact]
    public void A_photograph_taken_upright_stays_upright()
    {
        var photo = SampleFiles.Jpeg(extra: [(0xE1, SampleFiles.Exif(6, "28.19N 112.97E"))]);

        var kept = FileKindsTests.Kept(photo, "a.jpg");

        Assert.False(FileKindsTests.Contains(kept, "28.19N"));
        Assert.Equal(6, kept.AsSpan(kept.AsSpan().IndexOf("Exif\0\0"u8))[25]);
        Assert.Null(FileKindsTests.Check(kept, "a.jpg").Refusal);
    }

    [Fact]
    public void Whatever_hangs_behind_a_picture_is_cut_off()
    {
        Assert.Equal(SampleFiles.Jpeg(), FileKindsTests.Kept([.. SampleFiles.Jpeg(), .. Page], "a.jpg"));
        Assert.Equal(SampleFiles.Png(), FileKindsTests.Kept([.. SampleFiles.Png(), .. Page, .. SampleFiles.Zip(("a.txt", "a"))], "a.png"));
    }

    [Fact]
    public void Texts_times_and_animation_are_left_out_of_a_png()
    {
        var picture = SampleFiles.Png(extra: [("tEXt", Page), ("eXIf", SampleFiles.Exif(1, "28.19N")), ("tIME", new byte[7]), ("acTL", new byte[8])]);

        Assert.Equal(SampleFiles.Png(), FileKindsTests.Kept(picture, "a.png"));
    }

    [Theory]
    [InlineData(50_000, 50_000)]
    [InlineData(8_000, 5_001)]
    public void A_picture_of_too_many_pixels_is_refused_from_its_header(int width, int height)
    {
        Assert.Equal(ImageSize.TooMany, FileKindsTests.Check(SampleFiles.Jpeg(width, height), "a.jpg").Refusal);
        Assert.Equal(ImageSize.TooMany, FileKindsTests.Check(SampleFiles.Png(width, height), "a.png").Refusal);
    }

    [Fact]
    public void A_picture_without_size_or_pixels_is_refused()
    {
        Assert.Equal(FileKinds.Damaged, FileKindsTests.Check(SampleFiles.Png(0, 5), "a.png").Refusal);
        Assert.Equal(FileKinds.Damaged, FileKindsTests.Check([0xFF, 0xD8, 0xFF, 0xD9], "a.jpg").Refusal);
    }

    [Fact]
    public void A_chunk_with_a_wrong_checksum_is_refused()
    {
        var picture = SampleFiles.Png();
        picture[^1] ^= 1;

        Assert.Equal(FileKinds.Damaged, FileKindsTests.Check(picture, "a.png").Refusal);
    }
}
