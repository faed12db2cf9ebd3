using System.Net;
using VolunteerPortal.Features.Audit;

namespace VolunteerPortal.IntegrationTests.Features.Admin;

public sealed class AuditTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Entries_are_found_by_action_and_by_whom_or_what_they_speak_of()
    {
        var admin = await portal.Given.SystemAdmin();
        var actor = await portal.Given.Account();
        var subject = Guid.CreateVersion7();
        await Recorded(actor.Id, "appeal.published", subject);
        await Recorded(actor.Id, "appeal.withdrawn", subject, "集结时间有变");
        await Recorded(null, "sign-up.promoted", Guid.CreateVersion7());
        var browser = await portal.SignedIn(admin.Id);

        var bySubject = await browser.Open($"/admin/audit?id={subject}");
        var byActor = await browser.Open($"/admin/audit?id={actor.Id}&verb=appeal.withdrawn");
        var bySystem = await browser.Open("/admin/audit?verb=sign-up.promoted");

        Assert.Equal(["撤回倡议书", "发布倡议书"], bySubject.All("tbody th"));
        Assert.Equal(["撤回倡议书"], byActor.All("tbody th"));
        Assert.Contains("集结时间有变", byActor.Text);
        Assert.Contains("系统", bySystem.Find("tbody").TextContent);
    }

    [Fact]
    public async Task Older_entries_follow_without_gap_or_repetition_even_at_equal_times()
    {
        var subject = Guid.CreateVersion7();
        var at = TimeProvider.System.GetUtcNow();
        for (var number = 0; number < 120; number++)
            await portal.Given.Saved(new AuditEntry { At = at, ActorId = null, Action = "test.counted", SubjectId = subject,
                Detail = $"第 {number} 条" });
        var browser = await portal.SignedIn((await portal.Given.SystemAdmin()).Id);

        var seen = new List<string>();
        for (var page = await browser.Open($"/admin/audit?id={subject}"); ; page = await browser.Open(page.Find("a[rel=next]")
            .GetAttribute("href")!))
        {
            seen.AddRange(page.All("tbody td:last-child"));
            if (page.Document.QuerySelector("a[rel=next]") is null)
                break;
        }

        Assert.Equal(120, seen.Count);
        Assert.Equal(120, seen.Distinct().Count());
    }

    [Fact]
    public async Task A_wrong_id_is_named_at_its_field_and_a_wrong_cursor_starts_over()
    {
        var browser = await portal.SignedIn((await portal.Given.SystemAdmin()).Id);
        await Recorded(null, "test.counted", Guid.CreateVersion7());

        var wrong = await browser.Open("/admin/audit?id=%3Cscript%3E");
        var start = await browser.Open("/admin/audit?before=nonsense");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.NotNull(wrong.Document.QuerySelector(wrong.Find(".errors a").GetAttribute("href")!));
        Assert.NotEmpty(start.All("tbody tr"));
    }

    [Fact]
    public async Task Only_the_system_administrator_reads_it()
    {
        var office = await portal.SignedIn((await portal.Given.OfficeAdmin()).Id);

        Assert.Equal(HttpStatusCode.NotFound, (await office.Open("/admin/audit")).Status);
    }

    private Task<AuditEntry> Recorded(Guid? actor, string action, Guid subject, string? detail = null) => portal.Given.Saved(new AuditEntry
    {
        At = TimeProvider.System.GetUtcNow(),
        ActorId = actor,
        Action = action,
        SubjectId = subject,
        Detail = detail,
    });
}
