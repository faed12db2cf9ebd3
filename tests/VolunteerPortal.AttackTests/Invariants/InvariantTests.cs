namespace VolunteerPortal.AttackTests.Invariants;

/// <summary>An invariant that cannot find its violation proves nothing: each is shown one.</summary>
public sealed class InvariantTests(Story story) : IClassFixture<Story>
{
    public static TheoryData<string> Names => [.. Invariant.All.Select(invariant => invariant.Name)];

    [Fact]
    public async Task All_hold_where_everything_has_happened_once() => Assert.Empty(await story.Scene.Violations());

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Each_finds_its_violation_on_a_spoiled_database(string name)
    {
        var invariant = Invariant.All.Single(invariant => invariant.Name == name);

        var (before, after) = await story.Scene.Spoiled(invariant);

        Assert.Equal(0, before);
        Assert.NotEqual(0, after);
    }
}
