using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.Platform.Files;

/// <summary>A small file can unfold to more pixels than a phone's memory holds.</summary>
public static class ImageSize
{
    public static readonly Refusal TooMany = new("图片的像素太多（最多 4000 万），请缩小后再上传");

    private const long MaxPixels = 40_000_000;

    public static Refusal? WhyNot(long width, long height)
    {
        if (width is <= 0 or > int.MaxValue || height is <= 0 or > int.MaxValue)
            return FileKinds.Damaged;

        return width > MaxPixels / height ? TooMany : null;
    }
}
