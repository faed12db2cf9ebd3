using System.Text.RegularExpressions;
using VolunteerPortal.AttackTests.BadInput.Naughty;
using VolunteerPortal.AttackTests.Scene;

namespace VolunteerPortal.AttackTests.BadInput.Targets;

/// <summary>One parameter of one route, or what stands behind the address altogether.</summary>
public sealed partial class PathSegment(Caller who, string method, string before, string after, string name) : Target(name)
{
    public override int Count => NaughtyList.All.Count;

    public override int Always => NaughtyList.Essentials;

    public override async Task<Shot?> Send(int which)
    {
        var payload = NaughtyList.All[which];
        var request = new HttpRequestMessage(new HttpMethod(method), who.Exactly(before + payload.Encoded + after));
        if (method == "POST")
            request.Content = new FormUrlEncodedContent([KeyValuePair.Create(Caller.TokenField, await who.Token())]);
        return new(this, payload.Name, payload.IsMarkup, await who.Send(request));
    }

    public static async Task<IEnumerable<Target>> Of(Portal portal, PortalEndpoint endpoint)
    {
        var who = portal.As(endpoint.Policy ?? Portal.Roles[0]);
        var rows = portal.NewRows();
        var targets = new List<Target>();
        foreach (Match parameter in Parameter().Matches(endpoint.Route))
        {
            var before = await rows.Fill(endpoint.Route[..parameter.Index] + "here");
            var whole = await rows.Fill(endpoint.Route[..(parameter.Index + parameter.Length)]);
            var after = (await rows.Fill(endpoint.Route))[whole.Length..];
            targets.Add(new PathSegment(who, endpoint.Method, before[..^4], after, $"{endpoint} {parameter.Value}"));
        }

        return targets;
    }

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
