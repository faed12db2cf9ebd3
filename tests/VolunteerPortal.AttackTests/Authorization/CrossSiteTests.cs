namespace VolunteerPortal.AttackTests.Authorization;

/// <summary>What another site can make somebody's browser send is refused, although the person may do it; and it changes nothing.</summary>
public sealed class CrossSiteTests(MatrixScene scene) : IClassFixture<MatrixScene>
{
    private const string Display = "POST /prefs";

    public static TheoryData<string> Forms =>
        [.. Matrix.Rows.Where(row => row.Method == "POST" && row.State.Length == 0).Select(row => row.Endpoint)];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_form_without_a_token_is_refused_but_the_display_settings(string address)
    {
        var (answer, hasWritten) = await Post(address, token: _ => Task.FromResult(""));

        Assert.Equal((address == Display ? 303 : 400, false), (answer.Status, hasWritten));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_form_with_somebody_else_s_token_is_refused(string address)
    {
        var stranger = await (await scene.As("other office")).Token();

        var (answer, hasWritten) = await Post(address, token: _ => Task.FromResult(stranger));

        Assert.Equal((address == Display ? 303 : 400, false), (answer.Status, hasWritten));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_form_sent_by_another_site_s_page_is_refused(string address)
    {
        var (answer, hasWritten) = await Post(address, who => who.Token(), ("Sec-Fetch-Site", "cross-site"));

        Assert.Equal((403, false), (answer.Status, hasWritten));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_form_from_another_origin_is_refused(string address)
    {
        var (answer, hasWritten) = await Post(address, who => who.Token(), ("Origin", "https://evil.example"));

        Assert.Equal((403, false), (answer.Status, hasWritten));
    }

    /// <summary>Sent by somebody who may, with all fields; only what stands around it is wrong.</summary>
    private async Task<(Answer Answer, bool HasWritten)> Post(string address, Func<Caller, Task<string>> token,
        params (string Name, string Value)[] headers)
    {
        var row = Matrix.Rows.Single(row => row.Endpoint == address && row.State.Length == 0);
        var role = row.Expected.FirstOrDefault(cell => cell.Value == "done", row.Expected.First()).Key;
        var (who, rows) = (await scene.As(role), scene.Portal.NewRows());
        var path = await rows.Fill(row.Route);
        var fields = await new Bodies(scene.Portal).Of(row.Route, rows, who, role);
        using var request = new HttpRequestMessage(HttpMethod.Post, who.Exactly(path));
        request.Content = new FormUrlEncodedContent([KeyValuePair.Create(Caller.TokenField, await token(who)),
            .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))]);
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);

        var before = await scene.Stored();
        var answer = await who.Send(request);
        return (answer, before != await scene.Stored());
    }
}
