using System.Security.Cryptography;

namespace VolunteerPortal.Features.Captchas;

/// <summary>Twice the size it is shown at, to stay sharp. A small hurdle for a program; no more is claimed.</summary>
public static class CaptchaPicture
{
    public const int Width = 400;
    public const int Height = 144;

    private const int Paper = 0xFFFDF8;
    private const int GreyPen = 0;

    // The design's noise grey, its cyan and its red (tokens.css: --qing, --dan-deep); both inks are ≥ 7:1 on the paper
    private static readonly int[] Pens = [0xB9AD9D, 0x0B5B60, 0x84180F];

    public static byte[] Draw(string figures)
    {
        var canvas = new CaptchaCanvas(Width, Height, Paper, Pens);
        for (var line = 0; line < 3; line++)
            canvas.Draw(Wave(), Chance(2.2, 3.4), GreyPen);

        var pen = RandomNumberGenerator.GetInt32(2);
        for (var at = 0; at < figures.Length; at++)
            DrawFigure(canvas, figures[at], (at + .5) * Width / figures.Length, 1 + (at + pen) % 2);

        canvas.Draw(Wave(), Chance(2, 3), 1);
        canvas.Draw(Wave(), Chance(2, 3), 2);
        return canvas.ToPng();
    }

    private static void DrawFigure(CaptchaCanvas canvas, char figure, double centre, int pen)
    {
        var place = Place(centre + Chance(-11, 11), Height / 2 + Chance(-9, 9));
        var thickness = Chance(9.5, 12.5);
        foreach (var stroke in CaptchaStrokes.Of(figure))
        {
            var points = new double[stroke.Length];
            for (var at = 0; at < stroke.Length; at += 2)
                (points[at], points[at + 1]) = place(stroke[at], stroke[at + 1]);

            canvas.Draw(points, thickness, pen);
        }
    }

    private static Func<double, double, (double X, double Y)> Place(double centreX, double centreY)
    {
        var (wide, high) = (Chance(50, 64), Chance(50, 60));
        var slant = Chance(-.18, .18);
        var (sin, cos) = Math.SinCos(Chance(-.28, .28));
        var (bend, phase) = (Chance(2, 4.5), Chance(0, Math.Tau));
        return (x, y) =>
        {
            var (across, down) = ((x - .5) * wide, (y - .8) * high);
            across += slant * down + bend * Math.Sin(down / 22 + phase);
            down += bend * Math.Sin(across / 18 + phase);
            return (centreX + across * cos - down * sin, centreY + across * sin + down * cos);
        };
    }

    private static double[] Wave() =>
        CaptchaStrokes.Curve([.. Enumerable.Range(0, 6).SelectMany(step => new[] { step * Width / 5d, Chance(6, Height - 6) })]);

    private static double Chance(double from, double to) =>
        from + (to - from) * RandomNumberGenerator.GetInt32(1_000_001) / 1_000_000;
}
