using System.Xml;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using VolunteerPortal.AttackTests.Forms;
using VolunteerPortal.AttackTests.Scene;
using VolunteerPortal.Features.Access;
using VolunteerPortal.Features.Appeals.Comments;

namespace VolunteerPortal.AttackTests.BadInput;

/// <summary>After the attack: what was stored is read back on the pages of every role, where it must be dead text.</summary>
public sealed class Aftermath(Portal portal)
{
    /// <summary>Of one shape: lists have many pages, and each of them other people's texts.</summary>
    private const int PagesOfAShape = 60;

    private const int MostDecisions = 100;
    private const int Suspects = 15;
    private const string Markup = "%<%";

    private readonly HashSet<string> _opened = [];
    private readonly Dictionary<string, int> _shapes = [];

    public int Pages => _opened.Count;

    public List<string> Alive { get; } = [];

    public List<string> Broken { get; } = [];

    /// <summary>Why a reader of news cannot read the feed; null when it can.</summary>
    public string? FeedProblem { get; private set; }

    public async Task Look(int most)
    {
        await ShowComments();
        foreach (var role in Portal.Roles)
            await LookAs(role, most / Portal.Roles.Length);
        FeedProblem = WhyUnreadable((await portal.Visitor().Get("/appeals/feed.atom")).Body);
    }

    /// <summary>Nobody reads a comment before the office has let it through; some of it the attack itself has hidden.</summary>
    private async Task ShowComments()
    {
        var office = await portal.Newly(Roles.Office);
        await using var db = Given.Database(portal.ConnectionString);
        foreach (var state in new[] { CommentState.Pending, CommentState.Hidden })
            foreach (var some in (await db.Comments.Where(c => c.State == state).Select(c => c.Id).ToListAsync()).Chunk(MostDecisions))
                await office.PostWithToken("/office/comments/decisions",
                    [("approve", "checked"), ("state", $"{state}"), .. some.Select(id => ("id", $"{id}"))]);
    }

    /// <summary>First the appeals that hold markup, or whose comments do: the chance of a link would not lead there soon.</summary>
    private async Task<IEnumerable<string>> Suspicious(string role)
    {
        await using var db = Given.Database(portal.ConnectionString);
        var commented = await db.Comments.Where(c => EF.Functions.Like(c.Text, Markup)).Select(c => c.AppealId).Distinct().Take(Suspects)
            .ToListAsync();
        var written = await db.Appeals.Where(a => EF.Functions.Like(a.Title + a.Body + a.Salutation + a.Source, Markup)).Select(a => a.Id)
            .Take(Suspects).ToListAsync();
        string[] pages = role == Roles.Office
            ? ["/appeals/{0}", "/office/appeals/{0}/edit", "/office/appeals/{0}/preview"]
            : ["/appeals/{0}"];
        return commented.Concat(written).SelectMany(id => pages.Select(page => string.Format(page, id)));
    }

    private async Task LookAs(string role, int most)
    {
        _shapes.Clear();
        // The attack may have ended the sessions it was made with
        var who = await portal.Newly(role);
        var rows = portal.NewRows();
        var waiting = new Queue<string>(await Suspicious(role));
        foreach (var endpoint in portal.Endpoints.Where(e => e.Method == "GET"))
            waiting.Enqueue(await rows.Fill(endpoint.Route));
        for (var looked = 0; looked < most && waiting.TryDequeue(out var path);)
            if (IsNew(role, path))
            {
                looked++;
                foreach (var link in await Read(who, role, path))
                    waiting.Enqueue(link);
            }
    }

    private bool IsNew(string role, string path)
    {
        var shape = OpenForm.Shape(path);
        _shapes[shape] = _shapes.GetValueOrDefault(shape) + 1;
        return _shapes[shape] <= PagesOfAShape && _opened.Add($"{role} {path}");
    }

    private async Task<IEnumerable<string>> Read(Caller who, string role, string path)
    {
        var answer = await who.Get(path);
        if (Judge.IsBroken(answer))
            Broken.Add($"{answer.Status} {path} as {role}");
        if (answer.IsRedirect)
            return [Caller.PathOf(answer.Location!)];
        if (!answer.IsHtml)
            return [];

        var page = answer.Document;
        if (Judge.Live(page) is { } live)
            Alive.Add($"{path} as {role}: {live}");
        return Answer.LinksOf(page);
    }

    private static string? WhyUnreadable(string feed)
    {
        try
        {
            var root = XDocument.Parse(feed).Root!;
            return root.Descendants().Any(e => e.Name.LocalName == "script") ? "a script element in the feed" : null;
        }
        catch (XmlException error)
        {
            return error.Message;
        }
    }
}
