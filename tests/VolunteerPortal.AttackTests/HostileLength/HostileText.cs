using System.Text;
using VolunteerPortal.AttackTests.BadInput.Naughty;

namespace VolunteerPortal.AttackTests.HostileLength;

/// <summary>Texts that are cheap to send and dear to read: each kind is the worst case of some step that texts go through.</summary>
/// <param name="Name">For the report.</param>
/// <param name="First">What the first half repeats.</param>
/// <param name="Second">What the second half repeats.</param>
public sealed record HostileText(string Name, string First, string Second)
{
    public const int Length = 100_000;

    /// <summary>The first letter comes last, so that whoever looks for one looks through everything.</summary>
    private const string End = "a";

    public static readonly HostileText[] Kinds =
    [
        // Marks of one class in front of as many of another, past which sorting has to carry them
        new("combining marks", "\u0301", "\u0316"),
        new("hyphens", "-", "-"),
        new("brackets", "[", "]"),
        new("digits", "9", "１"),
        new("spaces", " ", "中 "),
        new("emoji joins", "👩\u200D", "👩\u200D"),
        new("direction marks", "\u202E", "\u2066"),
        new("all of them mixed", "-[9 \u0301\u0316\u202E\u200D👩", "中- \u0316\u0301]９\u2066"),
    ];

    /// <summary>As many characters, in as many bytes at most.</summary>
    public byte[] Bytes(int mostBytes) => Encoding.UTF8.GetBytes(Half(First, mostBytes) + Half(Second, mostBytes) + End);

    private static string Half(string unit, int mostBytes) =>
        NaughtyUnicode.Times(unit, Math.Min(Length / unit.Length, mostBytes / Encoding.UTF8.GetByteCount(unit)) / 2);
}
