namespace VolunteerPortal.Features.Captchas;

/// <summary>Pen strokes in a box 1 wide and 1.6 high. No font, so no font file to name or to learn from.</summary>
public static class CaptchaStrokes
{
    private const int StepsPerPart = 8;

    private static readonly double[][][] Figures =
    [
        [Ring(.5, .8, .42, .72)],
        [[.2, .42, .58, .08, .58, 1.52], [.24, 1.52, .92, 1.52]],
        [Curve(.1, .46, .2, .17, .5, .06, .8, .18, .88, .5, .68, .88, .36, 1.22, .08, 1.52), [.08, 1.52, .94, 1.52]],
        [Curve(.1, .28, .36, .07, .7, .1, .86, .38, .72, .66, .4, .75),
            Curve(.4, .75, .76, .83, .92, 1.14, .76, 1.44, .42, 1.55, .06, 1.36)],
        [[.72, 1.54, .72, .06, .06, 1.08, .98, 1.08]],
        [[.86, .08, .24, .08, .17, .72], Curve(.17, .72, .46, .58, .78, .7, .92, 1.06, .78, 1.42, .42, 1.55, .06, 1.38)],
        [Six],
        [[.06, .1, .94, .1, .4, 1.54]],
        [Ring(.5, .42, .34, .35), Ring(.5, 1.16, .42, .39)],
        [Turned(Six)],
    ];

    private static double[] Six =>
        Curve(.8, .08, .44, .32, .17, .72, .09, 1.1, .22, 1.42, .52, 1.55, .82, 1.4, .91, 1.08, .76, .8, .46, .74, .12, 1.02);

    public static IEnumerable<double[]> Of(char figure) => Figures[figure - '0'];

    public static double[] Curve(params double[] points)
    {
        var count = points.Length / 2;
        var line = new List<double>();
        for (var part = 0; part < count - 1; part++)
            for (var step = 0; step < StepsPerPart; step++)
                line.AddRange(Between(points, part, count, (double)step / StepsPerPart));

        return [.. line, points[^2], points[^1]];
    }

    private static double[] Between(double[] points, int part, int count, double t)
    {
        double At(int point, int axis) => points[Math.Clamp(point, 0, count - 1) * 2 + axis];
        double Blend(int axis)
        {
            var (a, b, c, d) = (At(part - 1, axis), At(part, axis), At(part + 1, axis), At(part + 2, axis));
            return b + t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a))) / 2;
        }

        return [Blend(0), Blend(1)];
    }

    private static double[] Ring(double x, double y, double width, double height) =>
        [.. Enumerable.Range(0, 41).SelectMany(step => new[]
        {
            x + width * Math.Sin(step * Math.Tau / 40),
            y - height * Math.Cos(step * Math.Tau / 40),
        })];

    private static double[] Turned(double[] points) => [.. points.Select((value, at) => (at % 2 == 0 ? 1 : 1.6) - value)];
}
