using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.Platform.Files;

/// <summary>How many pixels a picture may have: a small file can unfold to more than a phone's memory.</summary>
public static class ImageSize
{
    public static readonly Refusal TooMany = new("图片的像素太多（最多 4000 万），请缩小后再上传");

    private const long MaxPixels = 40_000_000;

    public static Refusal? WhyNot(long width, long height)
    {
        // More than this is no size in any format taken here
        if (width is <= 0 or > int.MaxValue || height is <= 0 or > int.MaxValue)
            return FileKinds.Damaged;

        return width > MaxPixels / height ? TooMany : null;
    }
}
