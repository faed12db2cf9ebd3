using VolunteerPortal.Platform.Files;

namespace VolunteerPortal.UnitTests.Platform.Files;

/// <summary>What is left of a telephone's photograph. That it still looks the same, a browser says (EndToEndTests, PhotoTests).</summary>
public sealed class PhonePhotoTests
{
    public static TheoryData<int, bool> Turns =>
        [.. Enumerable.Range(1, 8).SelectMany(turn => new TheoryDataRow<int, bool>[] { new(turn, true), new(turn, false) })];

    [Theory]
    [MemberData(nameof(Turns))]
    public void The_picture_its_turn_and_its_colours_are_left_and_nothing_else(int turn, bool isLittle)
    {
        var kept = FileKindsTests.Kept(PhonePhoto.Of(SampleFiles.Jpeg(), turn, isLittle), "a.jpg");

        Assert.False(FileKindsTests.Contains(kept, PhonePhoto.Secret[..12]));
        Assert.Equal((string[])[.. turn == 1 ? [] : new[] { "Exif" }, "JFIF", "ICC_PROFILE", "ICC_PROFILE", "ICC_PROFILE", "Adobe"],
            JpegFile.Owners(kept));
        Assert.Equal(IccFile.Swapped(), JpegFile.Parts(kept, 0xE2).SelectMany(part => part[14..]));
        Assert.Equal(JpegFile.Picture(SampleFiles.Jpeg()), JpegFile.Picture(kept));
        Assert.Null(FileKindsTests.Check(kept, "a.jpg").Refusal);
    }

    [Theory]
    [MemberData(nameof(Turns))]
    public void What_was_cleaned_once_stays_as_it_is(int turn, bool isLittle)
    {
        var kept = FileKindsTests.Kept(PhonePhoto.Of(SampleFiles.Jpeg(), turn, isLittle), "a.jpg");

        Assert.Equal(kept, FileKindsTests.Kept(kept, "a.jpg"));
    }

    [Fact]
    public void A_progressive_picture_keeps_all_its_steps_and_restart_marks()
    {
        var photo = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Platform", "Files", "Samples", "progressive.jpg"));

        var kept = FileKindsTests.Kept(PhonePhoto.Of(photo, 6, isLittle: true), "a.jpg");

        Assert.False(FileKindsTests.Contains(kept, PhonePhoto.Secret[..12]));
        Assert.True(JpegFile.Parts(photo, 0xDA).Count > 3);
        Assert.Equal(JpegFile.Picture(photo), JpegFile.Picture(kept));
    }

    [Fact]
    public void A_turn_in_a_form_no_browser_takes_is_left_out()
    {
        var tiff = new TiffFile(isLittle: true);
        var exif = tiff.With(tiff.Directory(tiff.FourBytes(0x0112, 6)));

        Assert.Equal(SampleFiles.Jpeg(), FileKindsTests.Kept(SampleFiles.Jpeg(extra: [(0xE1, [.. "Exif\0\0"u8, .. exif])]), "a.jpg"));
        Assert.Equal(SampleFiles.Jpeg(), FileKindsTests.Kept(SampleFiles.Jpeg(extra: [(0xE1, [.. "Exif\0\0"u8, .. exif[..12]])]), "a.jpg"));
        Assert.Equal(SampleFiles.Jpeg(),
            FileKindsTests.Kept(SampleFiles.Jpeg(extra: [(0xE1, [.. "Exif\0\0XX"u8, .. exif[2..]])]), "a.jpg"));
    }

    [Fact]
    public void A_marker_that_may_not_stand_between_or_behind_the_pixels_is_refused()
    {
        var photo = SampleFiles.Jpeg();

        foreach (var marker in new byte[] { 0x01, 0x02, 0xBF, 0xD8 })
        {
            Assert.Equal(FileKinds.Damaged, FileKindsTests.Check([.. photo[..20], 0xFF, marker, .. photo[20..]], "a.jpg").Refusal);
            Assert.Equal(FileKinds.Damaged, FileKindsTests.Check([.. photo[..^2], 0xFF, marker, 0, 2, .. photo[^2..]], "a.jpg").Refusal);
        }
    }
}
