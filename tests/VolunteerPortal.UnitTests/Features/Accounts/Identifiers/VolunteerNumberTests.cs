using VolunteerPortal.Features.Accounts.Identifiers;

namespace VolunteerPortal.UnitTests.Features.Accounts.Identifiers;

public sealed class VolunteerNumberTests
{
    private static readonly DateOnly March = new(2026, 3, 12);

    [Theory]
    [MemberData(nameof(Vectors.Of), "volunteer_no", MemberType = typeof(Vectors))]
    public void The_shape_is_that_of_the_vectors(string id, string input, bool valid, string expect)
    {
        Assert.True(valid == VolunteerNumber.HasShape(input), id);
        if (Vectors.Get(expect, "regex") is { } pattern)
            Assert.Matches(pattern, VolunteerNumber.Create("430000", March, 1));
    }

    // Worked out apart from this code, by a second writing of the standard's recursion
    [Theory]
    [InlineData("439901", 1, "V43990126030000010")]
    [InlineData("4301", 42, "V4301002603000042Q")]
    [InlineData("43", 999_999, "V4300002603999999H")]
    [InlineData("430102001", 20_260, "V4301022603020260F")]
    public void A_known_number_comes_out(string region, long serial, string expected)
    {
        Assert.Equal(expected, VolunteerNumber.Create(region, March, serial));
        Assert.True(VolunteerNumber.IsValid(expected));
    }

    [Fact]
    public void The_check_character_is_that_of_the_standard()
    {
        // The example of the Global Release Identifier, which uses the same system: A1-2425G-ABC1234002-M
        Assert.Equal('M', VolunteerNumber.CheckCharacter("A12425GABC1234002"));
    }

    [Fact]
    public void A_sequence_past_a_million_keeps_its_last_six_figures()
    {
        var number = VolunteerNumber.Create("430100", March, 3_000_007);

        Assert.Equal("000007", number[11..17]);
    }

    [Fact]
    public void Every_single_wrong_character_is_noticed()
    {
        foreach (var number in Samples())
            for (var at = 0; at < number.Length; at++)
                foreach (var other in "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".Where(other => other != number[at]))
                    Assert.False(VolunteerNumber.IsValid(number[..at] + other + number[(at + 1)..]), $"{number} with {other} at {at}");
    }

    [Fact]
    public void Nearly_every_swap_of_neighbours_is_noticed()
    {
        var swaps = Samples().SelectMany(Swaps).ToArray();

        var unnoticed = swaps.Where(VolunteerNumber.IsValid).ToArray();

        // MOD 37,36 lets n and n+1 change places in one of its 36 states; 1 % is far above that and far below no check at all (3 %)
        Assert.True(swaps.Length > 3_000, "too few swaps to speak of");
        Assert.InRange(unnoticed.Length, 0, swaps.Length / 100);
    }

    [Theory]
    [InlineData("v43990126030000010")]
    [InlineData("  V43990126030000010 ")]
    [InlineData("Ｖ４３９９０１２６０３０００００１０")]
    [InlineData("V-439901-2603-0000010")]
    public void Spelling_does_not_matter(string typed)
    {
        Assert.True(VolunteerNumber.TryParse(typed, out var number));
        Assert.Equal("V43990126030000010", number);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("V")]
    [InlineData("V4399012603000001")]
    [InlineData("V43990126030000010\n0")]
    [InlineData("Ｖ４３９９０１２６０３００００１")]
    [InlineData("W43990126030000010")]
    public void What_is_no_number_is_refused(string? typed)
    {
        Assert.False(VolunteerNumber.IsValid(typed));
    }

    [Fact]
    public void It_is_read_aloud_in_groups()
    {
        Assert.Equal("V439901 2603 000001\u00A00", VolunteerNumber.Spaced("V43990126030000010"));
    }

    private static IEnumerable<string> Samples() =>
        from region in new[] { "43", "4301", "430102", "110101", "659001", "439907" }
        from serial in Enumerable.Range(0, 60)
        select VolunteerNumber.Create(region, March.AddMonths(serial % 24), serial * 16_661L % 1_000_000);

    private static IEnumerable<string> Swaps(string number) =>
        from at in Enumerable.Range(1, number.Length - 2)
        where number[at] != number[at + 1]
        select number[..at] + number[at + 1] + number[at] + number[(at + 2)..];
}
