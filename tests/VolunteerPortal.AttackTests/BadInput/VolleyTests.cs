namespace VolunteerPortal.AttackTests.BadInput;

public sealed class VolleyTests
{
    private const int Inputs = 600;

    [Fact]
    public async Task A_sample_touches_every_place_and_every_input_the_same_each_time()
    {
        var (first, second) = (Places(), Places());

        await new Volley(first, sample: 8, _ => { }).Fire();
        await new Volley(second, sample: 8, _ => { }).Fire();

        Assert.All(first, place => Assert.Equal(2 + 8, place.Sent.Count));
        Assert.Equal(Inputs, first.SelectMany(place => place.Sent).Distinct().Count());
        Assert.Equal(first.Select(place => place.Sent), second.Select(place => place.Sent));
    }

    [Fact]
    public async Task All_of_it_is_each_input_once_into_each_place()
    {
        var places = Places();

        await new Volley(places, sample: int.MaxValue, _ => { }).Fire();

        Assert.All(places, place => Assert.Equal(Enumerable.Range(0, Inputs), place.Sent.Order()));
    }

    private static List<Place> Places() => [.. Enumerable.Range(0, 100).Select(_ => new Place())];

    /// <summary>Notes what it is sent.</summary>
    private sealed class Place() : Target("a place")
    {
        public List<int> Sent { get; } = [];

        public override int Count => Inputs;

        public override int Always => 2;

        public override Task<Shot?> Send(int which)
        {
            Sent.Add(which);
            return Task.FromResult<Shot?>(null);
        }
    }
}
