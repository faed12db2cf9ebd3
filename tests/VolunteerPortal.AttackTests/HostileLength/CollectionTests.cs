using VolunteerPortal.AttackTests.Forms;
using VolunteerPortal.AttackTests.Scene;

namespace VolunteerPortal.AttackTests.HostileLength;

/// <summary>More values of one list than the binder takes are a bad request, not an error of ours.</summary>
[Collection(nameof(Hostile))]
public sealed class CollectionTests(HostileScene scene)
{
    private const int TooMany = 1_025;
    private const int ManyMore = 1_500;

    [Fact]
    public async Task More_values_than_the_binder_takes_are_a_bad_request()
    {
        var wrong = new List<string>();
        foreach (var form in scene.Forms.Where(form => form is { Endpoint: not null, First.IsPost: true })
            .DistinctBy(form => form.Endpoint!.Route))
            foreach (var list in ActionInput.Of(form.Endpoint!).Where(input => input.IsList))
                foreach (var (how, keys) in Keys(list, form.Endpoint!))
                    if ((await Post(await form.Open(), keys)).Status is var status and not 400)
                        wrong.Add($"{form.Title} {how}: {status}");

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task A_row_that_is_named_without_a_value_is_no_error()
    {
        var wrong = new List<string>();
        foreach (var form in scene.Forms.Where(form => form is { Endpoint: not null, First.IsPost: true }))
            foreach (var list in ActionInput.Of(form.Endpoint!).Where(input => input.IsList))
                foreach (var name in list.Keys)
                    if ((await Post(await form.Open(), [$"{name}.index"], keepsFields: true)).Status is var status and >= 500)
                        wrong.Add($"{form.Title} {name}.index: {status}");

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    /// <summary>There a list in a body is nobody's business: neither an error nor another page.</summary>
    [Fact]
    public async Task Lists_in_the_body_of_a_get_are_no_error()
    {
        var wrong = new List<string>();
        foreach (var endpoint in scene.Portal.Endpoints.Where(endpoint => endpoint.Method == "GET"))
            foreach (var list in ActionInput.Of(endpoint).Where(input => input.IsList))
                foreach (var (how, keys) in Keys(list, endpoint))
                {
                    var who = scene.Portal.As(endpoint.Policy ?? Portal.Roles[0]);
                    using var request = new HttpRequestMessage(HttpMethod.Get,
                        who.Exactly(await scene.Portal.NewRows().Fill(endpoint.Route)));
                    request.Content = new FormUrlEncodedContent(keys.Select(key => KeyValuePair.Create(key, $"{Guid.Empty}")));
                    if ((await who.Send(request)).Status is var status and >= 500)
                        wrong.Add($"{endpoint} {how}: {status}");
                }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    /// <summary>Both ways to count, with the parameter's name in front and without; of rows the first column.</summary>
    private static IEnumerable<(string How, IEnumerable<string> Keys)> Keys(ActionInput list, PortalEndpoint endpoint)
    {
        var columns = ActionInput.Of(endpoint).Where(input => input.Name.StartsWith($"{list.Name}[0].", StringComparison.Ordinal));
        var column = columns.FirstOrDefault()?.Name[$"{list.Name}[0]".Length..] ?? "";
        return list.Keys.SelectMany(name => new (string, IEnumerable<string>)[]
        {
            ($"{name}[0..{TooMany - 1}]{column}", Enumerable.Range(0, TooMany).Select(at => $"{name}[{at}]{column}")),
            ($"{name}.index × {ManyMore}", Enumerable.Range(0, ManyMore).Select(_ => $"{name}.index")),
        });
    }

    private static Task<Answer> Post(OpenForm open, IEnumerable<string> keys, bool keepsFields = false)
    {
        var values = keys.Select((key, at) => (key, key.EndsWith(".index", StringComparison.Ordinal) ? $"k{at}" : $"{Guid.Empty}"));
        return open.Who.Post(open.Target, [.. open.Fields.Where(f => keepsFields || f.Name == Caller.TokenField), .. values]);
    }
}
