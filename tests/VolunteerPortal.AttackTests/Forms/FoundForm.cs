using VolunteerPortal.AttackTests.Scene;

namespace VolunteerPortal.AttackTests.Forms;

/// <summary>A form the crawl came by, and how to have it open again.</summary>
public sealed class FoundForm(Portal portal, OpenForm first, string page, string role)
{
    private const int Attempts = 5;

    private readonly Doors _doors = new(portal);

    public string Title => first.Title;

    public string Page => page;

    public OpenForm First => first;

    /// <summary>The address it is sent to; null when the router knows none, which is a mistake of the page.</summary>
    public PortalEndpoint? Endpoint { get; } = portal.Endpoints.FirstOrDefault(e => e.Method == (first.IsPost ? "POST" : "GET")
        && e.IsAt(first.Target));

    /// <summary>A captcha is good for one answer; the page that answers has the next.</summary>
    public bool HasCaptcha => Endpoint?.Route is "login" or "register";

    /// <summary>
    /// One of each shape: what a browser sends, files, and what the action takes and no page shows, which only an attacker fills in.
    /// </summary>
    public IEnumerable<string> AllFields()
    {
        var shown = first.Fields.Select(f => f.Name).Concat(first.Files).DistinctBy(OpenForm.Shape).ToList();
        var shapes = shown.Select(OpenForm.Shape).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var taken = Endpoint is null
            ? []
            : ActionInput.Of(Endpoint).Where(input => !input.Keys.Any(key => shapes.Contains(OpenForm.Shape(key))))
            .Select(input => input.Name);
        return shown.Concat(taken);
    }

    /// <summary>Whether it is used up once it was taken.</summary>
    public bool IsForOneUse { get; private set; }

    /// <summary>Tries again, because another hand may have used up what the page had just shown.</summary>
    public async Task<OpenForm> Open()
    {
        for (var attempt = 1; attempt <= Attempts; attempt++)
            if ((On(await ThroughADoor()) ?? On(await WhereItWasFound())) is { } form)
                return form;

        throw new InvalidOperationException($"{Title} was on {page} and is not any more: tell Doors how to come before it.");
    }

    private OpenForm? On((Caller Who, Page Page)? opened) =>
        opened is { } before ? OpenForm.On(before.Page, before.Who).FirstOrDefault(form => form.Title == Title) : null;

    private async Task<(Caller, Page)?> ThroughADoor()
    {
        var door = Endpoint is null ? null : await _doors.Open(Endpoint.Route);
        IsForOneUse = door is not null;
        return door;
    }

    private async Task<(Caller, Page)?> WhereItWasFound()
    {
        var who = role == Portal.Roles[0] ? portal.Visitor() : portal.As(role);
        return (who, await who.Open(page));
    }
}
