using VolunteerPortal.AttackTests.BadInput.Naughty;
using VolunteerPortal.AttackTests.Scene;
using VolunteerPortal.Platform.Http;

namespace VolunteerPortal.AttackTests.BadInput.Targets;

/// <summary>One key of one address's query, known to the action or not.</summary>
public sealed class QueryKey(Caller who, string path, string name, string key) : Target($"{name}?{key}")
{
    /// <summary>No action has it.</summary>
    public const string Unknown = "zz";

    public override int Count => NaughtyList.All.Count;

    public override int Always => NaughtyList.Essentials;

    public override async Task<Shot?> Send(int which)
    {
        var payload = NaughtyList.All[which];
        // An unknown key carries the payload in its name as well
        var query = key == Unknown ? $"{payload.In(key)}&{payload.Encoded}={payload.Encoded}" : payload.In(key);
        return new(this, payload.Name, payload.IsMarkup, await who.Get($"{path}?{query}"));
    }

    public static async Task<IEnumerable<Target>> Of(Portal portal, PortalEndpoint endpoint)
    {
        var path = await portal.NewRows().Fill(endpoint.Route);
        var known = ActionInput.Of(endpoint).SelectMany(input => input.Keys).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var asked = known.Append(Unknown)
            .Select(key => new QueryKey(portal.As(endpoint.Policy ?? Portal.Roles[0]), path, $"{endpoint}", key));
        // Who is signed in is led on where a visitor is shown a page
        var signedIn = endpoint.Policy is null
            ? known.Select(key => new QueryKey(portal.As(Policies.Volunteer), path, $"{endpoint}, signed in,", key))
            : [];
        return asked.Concat(signedIn);
    }
}
