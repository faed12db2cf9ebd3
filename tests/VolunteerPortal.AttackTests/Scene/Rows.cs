using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Features.Appeals;
using VolunteerPortal.Features.Appeals.Comments;
using VolunteerPortal.Features.Appeals.Files;
using VolunteerPortal.Features.DutyPosts;
using VolunteerPortal.Features.Notifications;
using VolunteerPortal.Features.SignUps;
using VolunteerPortal.Platform.Files;

namespace VolunteerPortal.AttackTests.Scene;

/// <summary>
/// Rows that fill the parameters of a route: each is made when it is first asked for and stays the same after that, so that a page and
/// the form behind it speak of one row. A new set makes new rows.
/// </summary>
/// <param name="state">What the rows are like when not as usual: a draft, withdrawn, or of somebody else than the address says.</param>
public sealed partial class Rows(Given given, IServiceProvider services, string connectionString, Cast cast, string state = "")
{
    public const string IsDraft = "draft";
    public const string IsWithdrawn = "withdrawn";
    public const string IsForeign = "foreign";

    private static readonly byte[] Pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"u8.ToArray();

    private readonly Dictionary<string, object> _made = [];

    /// <summary>"team/{teamId:guid}/shifts/{id:guid}" with the ids of rows in it.</summary>
    public async Task<string> Fill(string route)
    {
        var filled = new List<string>();
        foreach (var segment in route.Trim('/').Split('/'))
            filled.Add(Parameter().Match(segment) is { Success: true } parameter
                ? segment.Replace(parameter.Value, await Value(route, filled, parameter.Groups["name"].Value))
                : segment);
        return $"/{string.Join('/', filled)}";
    }

    public Task<Appeal> Appeal() => state switch
    {
        IsDraft => Draft(),
        IsWithdrawn => Once("appeal",
            () => given.Appeal(appeal => appeal.Withdraw("活动取消", TimeProvider.System.GetUtcNow()), published: false, author: cast.Office)),
        _ => Once("appeal", () => given.Appeal(author: cast.Office)),
    };

    public Task<Appeal> Draft() => Once("draft", () => given.Appeal(published: false, author: cast.Office));

    public Task<DutyPost> Post() => Once("post", () => given.DutyPost(state == IsForeign ? null : cast.Team, needsApproval: true));

    public Task<Shift> Shift() => Once("shift", async () => await given.Shift(await Post(), inHours: 24 * 30));

    /// <summary>The volunteer's own request, of a shift no other row knows.</summary>
    public Task<SignUp> SignUp() =>
        Once("sign-up",
            async () => await given.SignUp(await given.Shift(await Post(), inHours: 24 * 60), cast.Volunteer, SignUpStatus.Requested));

    /// <summary>Somebody's request on the shift, for the queue.</summary>
    public Task<SignUp> Request() => Once("request", async () => await given.SignUp(await Shift(), status: SignUpStatus.Requested));

    public Task<Comment> Comment() => Once("comment", async () => await given.Saved(new Comment
    {
        AppealId = (await Appeal()).Id,
        AccountId = cast.Volunteer.Id,
        AuthorMask = cast.Volunteer.MaskedName,
        Text = "周六上午我可以来，请问带什么工具？",
        CreatedAt = TimeProvider.System.GetUtcNow(),
    }));

    public Task<Notification> Message() => Once("message", () => given.Saved(new Notification
    {
        AccountId = cast.Volunteer.Id,
        Title = "报名已通过",
        Text = "请按时到东岸 3 号点。",
        Link = "/me",
        CreatedAt = TimeProvider.System.GetUtcNow(),
    }));

    public Task<Attachment> File() => Once("file", async () =>
    {
        await using var content = new MemoryStream(Pdf);
        var stored = (await services.GetRequiredService<FileStore>().Save(content, "须知.pdf")).File!;
        return await given.Saved(new Attachment
        {
            AppealId = (await Appeal()).Id,
            Position = 0,
            FileName = stored.FileName,
            ContentType = stored.ContentType,
            Size = stored.Size,
            Sha256 = stored.Sha256,
            StoredName = stored.StoredName,
            CreatedAt = TimeProvider.System.GetUtcNow(),
        });
    });

    private async Task<string> Value(string route, List<string> before, string parameter) =>
        (before.LastOrDefault() ?? "", parameter) switch
        {
            ("appeals", "id") when route.EndsWith("/publication", StringComparison.Ordinal)
                || route.EndsWith("/preview", StringComparison.Ordinal) => $"{(await Draft()).Id}",
            ("appeals", "id") => $"{(await Appeal()).Id}",
            ("captcha", "purpose") => "login",
            ("a", "code") => (await Appeal()).Code,
            ("files", "id") => $"{(await File()).Id}",
            (_, "name") => Uri.EscapeDataString((await File()).FileName),
            ("messages", "id") => $"{(await Message()).Id}",
            ("team", "teamId") => $"{cast.Team.Id}",
            ("shifts", "id") => $"{(await Shift()).Id}",
            ("posts", "id") => $"{(await Post()).Id}",
            ("sign-ups", "id") => $"{(await SignUp()).Id}",
            ("undo", "batch") => $"{await (route.StartsWith("office/", StringComparison.Ordinal) ? CommentBatch() : Batch())}",
            ("sessions", "id") => $"{await OtherSession()}",
            ("captcha", "id") => $"{Guid.CreateVersion7()}",
            var (place, name) =>
                throw new InvalidOperationException(
                    $"Nobody knows which row {{{name}}} after '{place}' in {route} means: tell Rows.Value."),
        };

    /// <summary>What the coordinator decided a moment ago.</summary>
    private Task<Guid> Batch() => Once("batch", async () =>
    {
        var (request, batch) = (await Request(), Guid.CreateVersion7());
        await using var db = Given.Database(connectionString);
        await db.SignUps.Where(s => s.Id == request.Id).ExecuteUpdateAsync(set => set
            .SetProperty(s => s.Status, SignUpStatus.Confirmed)
            .SetProperty(s => s.DecidedBy, cast.Coordinator.Id)
            .SetProperty(s => s.DecisionBatch, batch));
        return batch;
    });

    /// <summary>What the office decided a moment ago.</summary>
    private Task<Guid> CommentBatch() => Once("decided", async () =>
    {
        var (comment, batch) = (await Comment(), Guid.CreateVersion7());
        await using var db = Given.Database(connectionString);
        await db.Comments.Where(c => c.Id == comment.Id).ExecuteUpdateAsync(set => set
            .SetProperty(c => c.PreviousState, CommentState.Pending)
            .SetProperty(c => c.State, CommentState.Visible)
            .SetProperty(c => c.DecidedBy, cast.Office.Id)
            .SetProperty(c => c.DecidedAt, TimeProvider.System.GetUtcNow())
            .SetProperty(c => c.DecisionBatch, batch));
        return batch;
    });

    /// <summary>Another browser of the volunteer's.</summary>
    private Task<Guid> OtherSession() => Once("session", async () =>
    {
        await Given.Session(connectionString, cast.Volunteer.Id);
        await using var db = Given.Database(connectionString);
        return await db.Sessions.Where(s => s.AccountId == cast.Volunteer.Id).OrderByDescending(s => s.PublicId).Select(s => s.PublicId)
            .FirstAsync();
    });

    private async Task<T> Once<T>(string what, Func<Task<T>> make)
        where T : notnull
    {
        if (!_made.TryGetValue(what, out var row))
            _made[what] = row = await make();
        return (T)row;
    }

    [GeneratedRegex(@"\{(?<name>\w+)(:[^}]*)?\}")]
    private static partial Regex Parameter();
}
