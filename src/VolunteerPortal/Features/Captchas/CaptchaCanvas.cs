using VolunteerPortal.Platform.Files;

namespace VolunteerPortal.Features.Captchas;

public sealed class CaptchaCanvas(int width, int height, int paper, params int[] pens)
{
    private const int Shades = 30;

    private readonly byte[] _pixels = new byte[width * height];

    /// <summary>A line through x, y, x, y, … with round ends. A darker shade of any pen wins where lines cross.</summary>
    public void Draw(double[] points, double thickness, int pen)
    {
        for (var at = 0; at + 3 < points.Length; at += 2)
            DrawSegment((points[at], points[at + 1]), (points[at + 2], points[at + 3]), thickness / 2, pen);
    }

    public byte[] ToPng() => PngFile.Write(width, height, _pixels, Palette());

    private void DrawSegment((double X, double Y) from, (double X, double Y) to, double radius, int pen)
    {
        var reach = radius + 1;
        var (left, right) = Range(from.X, to.X, reach, width);
        var (top, bottom) = Range(from.Y, to.Y, reach, height);
        for (var y = top; y <= bottom; y++)
            for (var x = left; x <= right; x++)
            {
                var covered = Math.Clamp(radius + .5 - Distance(x + .5, y + .5, from, to), 0, 1);
                Put(y * width + x, (int)Math.Round(covered * Shades), pen);
            }
    }

    private void Put(int at, int shade, int pen)
    {
        var (oldPen, oldShade) = ((_pixels[at] - 1) / Shades, _pixels[at] == 0 ? 0 : (_pixels[at] - 1) % Shades + 1);
        if (shade > 0 && (shade > oldShade || (shade == oldShade && pen > oldPen)))
            _pixels[at] = (byte)(pen * Shades + shade);
    }

    private int[] Palette() =>
        [paper, .. pens.SelectMany(ink => Enumerable.Range(1, Shades).Select(shade => Mix(ink, shade)))];

    private int Mix(int ink, int shade)
    {
        int Channel(int shift) => ((paper >> shift & 0xFF) * (Shades - shade) + (ink >> shift & 0xFF) * shade) / Shades;
        return Channel(16) << 16 | Channel(8) << 8 | Channel(0);
    }

    private static (int First, int Last) Range(double a, double b, double reach, int size) =>
        (Math.Max(0, (int)(Math.Min(a, b) - reach)), Math.Min(size - 1, (int)(Math.Max(a, b) + reach)));

    private static double Distance(double x, double y, (double X, double Y) from, (double X, double Y) to)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var length = dx * dx + dy * dy;
        var along = length == 0 ? 0 : Math.Clamp(((x - from.X) * dx + (y - from.Y) * dy) / length, 0, 1);
        return Math.Sqrt(Math.Pow(x - from.X - along * dx, 2) + Math.Pow(y - from.Y - along * dy, 2));
    }
}
