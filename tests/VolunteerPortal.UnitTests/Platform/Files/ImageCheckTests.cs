using VolunteerPortal.Platform.Files;

namespace VolunteerPortal.UnitTests.Platform.Files;

public sealed class ImageCheckTests
{
    private static readonly byte[] Page = [.. "<script>alert(1)</script>"u8];

    [Fact]
    public void Camera_place_and_comments_are_left_out_of_a_jpeg()
    {
        var photo = SampleFiles.Jpeg(extra: [(0xE1, SampleFiles.Exif(1, "28.19N 112.97E")), (0xFE, [.. "<?php system(1);"u8]),
            (0xED, [.. "Photoshop"u8])]);

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
        var picture = SampleFiles.Png(extra: [("tEXt", Page), ("eXIf", SampleFiles.Exif(1, "28.19N")), ("zTXt", Page), ("iTXt", Page),
            ("tIME", new byte[7]), ("acTL", new byte[8]), ("fcTL", new byte[26]), ("fdAT", Page), ("sPLT", Page), ("caBX", Page)]);

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

    [Theory]
    [InlineData(uint.MaxValue, uint.MaxValue)]
    [InlineData(uint.MaxValue, 1)]
    [InlineData(1, uint.MaxValue)]
    [InlineData(2147483648, 4294967295)]
    [InlineData(3037000500, 3037000500)]
    [InlineData(4294967291, 4294967294)]
    public void A_png_larger_than_any_png_may_be_is_refused(uint width, uint height) =>
        Assert.Equal(FileKinds.Damaged, FileKindsTests.Check(SampleFiles.Png((int)width, (int)height), "a.png").Refusal);

    [Theory]
    [InlineData(int.MaxValue, int.MaxValue)]
    [InlineData(40_000_001, 1)]
    [InlineData(1, 40_000_001)]
    [InlineData(6325, 6325)]
    public void One_pixel_too_many_is_too_many_on_whichever_side(int width, int height) =>
        Assert.Equal(ImageSize.TooMany, ImageSize.WhyNot(width, height));

    [Theory]
    [InlineData(40_000_000, 1)]
    [InlineData(1, 40_000_000)]
    [InlineData(8000, 5000)]
    public void Forty_million_pixels_are_taken(int width, int height) => Assert.Null(ImageSize.WhyNot(width, height));

    [Theory]
    [InlineData(long.MaxValue, 2)]
    [InlineData(1L << 33, 1L << 33)]
    [InlineData((1L << 32) + 1, (1L << 32) - 1)]
    [InlineData(-1, -1)]
    [InlineData(long.MinValue, 1)]
    public void Sides_whose_product_no_number_holds_are_no_size(long width, long height) =>
        Assert.Equal(FileKinds.Damaged, ImageSize.WhyNot(width, height));

    [Fact]
    public void A_picture_without_size_or_pixels_is_refused()
    {
        Assert.Equal(FileKinds.Damaged, FileKindsTests.Check(SampleFiles.Png(0, 5), "a.png").Refusal);
        Assert.Equal(FileKinds.Damaged, FileKindsTests.Check([0xFF, 0xD8, 0xFF, 0xD9], "a.jpg").Refusal);
    }

    [Fact]
    public void What_a_png_needs_to_look_right_is_kept()
    {
        (string Name, byte[] Data)[] needed = [("cHRM", new byte[32]), ("gAMA", [0, 0, 0xB1, 0x8F]), ("sRGB", [0]), ("sBIT", [8, 8, 8]),
            ("PLTE", new byte[6]), ("bKGD", [0]), ("tRNS", [0, 9]), ("pHYs", new byte[9])];
        var picture = SampleFiles.Png(extra: needed);

        Assert.Equal(picture, FileKindsTests.Kept(picture, "a.png"));
    }

    [Fact]
    public void A_chunk_longer_than_what_it_means_is_left_out()
    {
        var picture = SampleFiles.Png(extra: [("gAMA", [0, 0, 0xB1, 0x8F, .. Page]), ("pHYs", [.. new byte[9], .. Page]), ("sRGB", [0]),
            ("sRGB", [1])]);

        Assert.Equal(SampleFiles.Png(extra: ("sRGB", [0])), FileKindsTests.Kept(picture, "a.png"));
    }

    [Fact]
    public void A_colour_profile_is_packed_anew_without_its_name_and_what_follows_it()
    {
        var profile = IccFile.Swapped();
        var picture = SampleFiles.Png(extra: ("iCCP", [.. "Lin's phone\0\0"u8, .. SampleFiles.Deflated([.. profile, .. Page]), .. Page]));

        var kept = FileKindsTests.Kept(picture, "a.png");

        Assert.Equal(SampleFiles.Png(extra: ("iCCP", [.. "icc\0\0"u8, .. SampleFiles.Deflated(profile)])), kept);
        Assert.Equal(kept, FileKindsTests.Kept(kept, "a.png"));
    }

    [Fact]
    public void What_is_no_colour_profile_is_left_out()
    {
        byte[][] wrong = [[], [.. "x"u8], [.. "x\0\u0001"u8, .. SampleFiles.Deflated(IccFile.Swapped())], [.. "x\0\0"u8, .. Page],
            [.. "x\0\0"u8, .. SampleFiles.Deflated(Page)], [.. "x\0\0"u8, .. SampleFiles.Deflated(IccFile.Swapped()[..^1])],
            [.. "x\0\0"u8, .. SampleFiles.Deflated([.. IccFile.Swapped(), .. new byte[5_000_000]])]];

        Assert.All(wrong, data => Assert.Equal(SampleFiles.Png(), FileKindsTests.Kept(SampleFiles.Png(extra: ("iCCP", data)), "a.png")));
    }

    [Fact]
    public void A_png_that_needs_a_chunk_nobody_knows_is_refused()
    {
        Assert.Equal(FileKinds.Damaged, FileKindsTests.Check(SampleFiles.Png(extra: ("CgBI", new byte[4])), "a.png").Refusal);
        Assert.Equal(FileKinds.Damaged, FileKindsTests.Check(SampleFiles.Png(extra: ("PLTE", new byte[769])), "a.png").Refusal);
        Assert.Null(FileKindsTests.Check(SampleFiles.Png(extra: ("vpAg", new byte[9])), "a.png").Refusal);
    }

    [Fact]
    public void A_chunk_with_a_wrong_checksum_is_refused()
    {
        var picture = SampleFiles.Png();
        picture[^1] ^= 1;

        Assert.Equal(FileKinds.Damaged, FileKindsTests.Check(picture, "a.png").Refusal);
    }
}
