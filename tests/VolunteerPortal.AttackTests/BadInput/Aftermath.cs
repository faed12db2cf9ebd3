using System.Xml;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using VolunteerPortal.AttackTests.Forms;
using VolunteerPortal.AttackTests.Scene;
using VolunteerPortal.Features.Appeals;
using VolunteerPortal.Platform;

namespace VolunteerPortal.AttackTests.BadInput;

/// <summary>After the attack: what was stored is read back on the pages of every role, where it must be dead text.</summary>
public sealed class Aftermath(Portal portal)
{
    /// <summary>Of one shape: lists have many pages, and each of them other people's texts.</summary>
    private const int PagesOfAShape = 60;

    private const int MostDecisions = 100;

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

    /// <summary>Nobody reads a comment before the office has let it through.</summary>
    private async Task ShowComments()
    {
        await using var db = Given.Database(portal.ConnectionString);
        foreach (var some in (await db.Comments.Where(c => c.State == CommentState.Pending).Select(c => c.Id).ToListAsync()).Chunk(MostDecisions))
            await portal.As(Policies.Office).PostWithToken("/office/comments/decisions", [("approve", "checked"), ("state", "Pending"), .. some.Select(id => ("id", $"{id}"))]);
    }

    private async Task<IEnumerable<string>> AppealsWithComments()
    {
        await using var db = Given.Database(portal.ConnectionString);
        return await db.Comments.OrderByDescending(c => c.CreatedAt).Select(c => c.AppealId).Distinct().Take(PagesOfAShape).Select(id => $"/appeals/{id}").ToListAsync();
    }

    private async Task LookAs(string role, int most)
    {
        _shapes.Clear();
        var rows = portal.NewRows();
        var waiting = new Queue<string>(await AppealsWithComments());
        foreach (var endpoint in portal.Endpoints.Where(e => e.Method == "GET"))
            waiting.Enqueue(await rows.Fill(endpoint.Route));
        for (var looked = 0; looked < most && waiting.TryDequeue(out var path);)
            if (IsNew(role, path))
            {
                looked++;
                foreach (var link in await Read(role, path))
                    waiting.Enqueue(link);
            }
    }

    private bool IsNew(string role, string path)
    {
        var shape = OpenForm.Shape(path);
        _shapes[shape] = _shapes.GetValueOrDefault(shape) + 1;
        return _shapes[shape] <= PagesOfAShape && _opened.Add($"{role} {path}");
    }

    private async Task<IEnumerable<string>> Read(string role, string path)
    {
        var answer = await portal.As(role).Get(path);
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
