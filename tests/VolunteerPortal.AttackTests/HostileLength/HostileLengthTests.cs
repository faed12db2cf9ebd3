using VolunteerPortal.AttackTests.BadInput;
using VolunteerPortal.AttackTests.BadInput.Targets;
using VolunteerPortal.AttackTests.Forms;

namespace VolunteerPortal.AttackTests.HostileLength;

/// <summary>A hundred thousand characters in any place cost hardly more than a handful: at most 50 ms of a processor above the usual
/// answer.</summary>
[Collection(nameof(Hostile))]
public sealed class HostileLengthTests(HostileScene scene)
{
    [Fact]
    public async Task No_field_of_any_form_is_dear_to_read()
    {
        var wrong = new List<string>();
        var text = new LongText(wrong);
        foreach (var form in scene.Forms.Where(form => form.First.IsPost).DistinctBy(form => form.Endpoint?.Route))
            foreach (var field in form.AllFields())
            {
                var ready = new ReadyForm(form);
                await text.Into($"{form.Title} {field}", bytes => Send(ready, field, bytes));
            }

        Nothing(wrong, text.Requests);
    }

    [Fact]
    public Task No_key_of_any_query_is_dear_to_read() => Keys("?", LongText.InAQuery, (who, path, key, bytes) =>
    {
        var address = who.Exactly($"{path}?{key}={LongText.Encoded(bytes)}");
        return () => who.Send(new HttpRequestMessage(HttpMethod.Get, address));
    });

    /// <summary>MVC reads forms of a GET as well, if nobody keeps it from that.</summary>
    [Fact]
    public Task No_body_of_a_get_is_dear_to_read() => Keys(" body ", int.MaxValue, (who, path, key, bytes) =>
    {
        var request = LongText.Form(HttpMethod.Get, who.Exactly(path), key, bytes);
        return () => who.Send(request);
    });

    private static async Task<Func<Task<Answer>>> Send(ReadyForm ready, string field, byte[] bytes)
    {
        var open = await ready.Get();
        var request = Multipart.OrEncoded(open, field, Payload.Of(bytes));
        return async () =>
        {
            var answer = await open.Who.Send(request);
            ready.Note(answer);
            return answer;
        };
    }

    private async Task Keys(string sign, int mostBytes, Func<Caller, string, string, byte[], Func<Task<Answer>>> with)
    {
        var wrong = new List<string>();
        var text = new LongText(wrong, mostBytes);
        foreach (var endpoint in scene.Portal.Endpoints.Where(endpoint => endpoint.Method == "GET"))
        {
            // A visitor with the cookie of a session that is none: for whom no page is kept
            var who = endpoint.Policy is null ? new Caller(scene.Portal.Client, "x") : scene.Portal.As(endpoint.Policy);
            var path = await scene.Portal.NewRows().Fill(endpoint.Route);
            foreach (var key in ActionInput.Of(endpoint).Select(input => input.Keys.Last()))
                await text.Into($"{endpoint}{sign}{key}", bytes => Task.FromResult(with(who, path, key, bytes)));
        }

        Nothing(wrong, text.Requests);
    }

    private static void Nothing(List<string> wrong, int requests)
    {
        FreshMachine.Say($"{requests:N0} long texts");
        Assert.True(wrong.Count == 0, $"{wrong.Count}:\n{string.Join('\n', wrong.Take(60))}");
    }
}
