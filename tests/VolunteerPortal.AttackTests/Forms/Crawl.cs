using VolunteerPortal.AttackTests.Scene;
using VolunteerPortal.Platform.Http;

namespace VolunteerPortal.AttackTests.Forms;

/// <summary>Every page that somebody of each role can come to: the addresses the router knows, what doors open, and what links lead
/// to.</summary>
public sealed class Crawl(Portal portal)
{
    /// <summary>So many pages of one shape (the same address but for ids and numbers) are enough to have seen its forms.</summary>
    private const int PagesOfAShape = 2;

    private readonly Dictionary<string, int> _seen = [];
    private readonly Dictionary<string, FoundForm> _forms = [];
    private readonly HashSet<string> _compared = [];

    public IReadOnlyCollection<FoundForm> Forms => _forms.Values;

    public int Pages { get; private set; }

    public async Task Walk()
    {
        foreach (var role in Portal.Roles)
            await WalkAs(role);
        foreach (var route in portal.Endpoints.Where(e => e.Method == "POST").Select(e => e.Route))
            if (await new Doors(portal).Open(route) is { } door)
                Take(door.Page, door.Who, Policies.Volunteer);
    }

    private async Task WalkAs(string role)
    {
        _seen.Clear();
        var rows = portal.NewRows();
        await Furnish(rows);
        var waiting = new Queue<string>();
        foreach (var endpoint in portal.Endpoints.Where(e => e.Method == "GET"))
            waiting.Enqueue(await rows.Fill(endpoint.Route));
        while (waiting.TryDequeue(out var path))
            foreach (var link in await Look(path, role))
                waiting.Enqueue(link);
    }

    /// <summary>What no address asks for, and pages show.</summary>
    private static async Task Furnish(Rows rows)
    {
        await rows.File();
        await rows.Comment();
        await rows.Request();
        await rows.Message();
    }

    private async Task<IEnumerable<string>> Look(string path, string role)
    {
        var shape = OpenForm.Shape(path);
        _seen[shape] = _seen.GetValueOrDefault(shape) + 1;
        if (_seen[shape] > PagesOfAShape)
            return [];

        var answer = await portal.As(role).Get(path);
        Pages++;
        if (answer.IsRedirect)
            return [Caller.PathOf(answer.Location!)];

        return answer.IsHtml ? Take(answer.Page(path), portal.As(role), role) : [];
    }

    /// <summary>Notes the forms and gives the links.</summary>
    private IEnumerable<string> Take(Page page, Caller who, string role)
    {
        foreach (var form in OpenForm.On(page, who))
            if (!_forms.TryGetValue(form.Title, out var known) || (_compared.Add(page.Path + form.Title) && HasMoreFields(form, known)))
                _forms[form.Title] = new FoundForm(portal, form, page.Path, role);
        return Answer.LinksOf(page.Document);
    }

    private static bool HasMoreFields(OpenForm form, FoundForm known) =>
        form.Fields.Select(f => OpenForm.Shape(f.Name)).Except(known.First.Fields.Select(f => OpenForm.Shape(f.Name))).Any();
}
