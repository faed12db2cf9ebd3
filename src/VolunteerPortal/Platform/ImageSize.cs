namespace VolunteerPortal.Platform;

/// <summary>How many pixels a picture may have: a small file can unfold to more than a phone's memory.</summary>
public static class ImageSize
{
    public static readonly Refusal TooMany = new("图片的像素太多（最多 4000 万），请缩小后再上传");

    private const long MaxPixels = 40_000_000;

    public static Refusal? WhyNot(long width, long height)
    {
        if (width <= 0 || height <= 0)
            return FileKinds.Damaged;

        return width * height > MaxPixels ? TooMany : null;
    }
}
