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
    public async Task The_actions_of_all_features_stand_in_one_list_and_a_role_by_its_name()
    {
        var subject = Guid.CreateVersion7();
        await Recorded(null, "role.granted", subject, "office");
        await Recorded(null, "role.granted", subject, "unknown");
        var browser = await portal.SignedIn((await portal.Given.SystemAdmin()).Id);

        var page = await browser.Open($"/admin/audit?id={subject}");

        var known = page.All("select[name=verb] option");
        Assert.Equal(33, known.Count);
        Assert.Equal(["全部", "注册", "登录", "登录没有成功", "修改密码", "修改邮箱"], known.Take(6));
        Assert.Equal(["报名", "登记候补", "候补转入", "通过报名", "不通过报名", "取消报名"], known.SkipWhile(label => label != "报名").Take(6));
        Assert.Equal(["授予角色", "授予角色"], page.All("tbody th"));
        Assert.Equal(["unknown", "文明办管理员"], page.All("tbody td:last-child").Order());
    }

    [Fact]
    public async Task Older_entries_follow_without_gap_or_repetition_also_when_their_times_are_equal()
    {
        var subject = Guid.CreateVersion7();
        var at = TimeProvider.System.GetUtcNow();
        for (var number = 0; number < 120; number++)
            await portal.Given.Saved(new AuditEntry { At = at, ActorId = null, Action = "test.counted", SubjectId = subject, Detail = $"第 {number} 条" });
        var browser = await portal.SignedIn((await portal.Given.SystemAdmin()).Id);

        var seen = new List<string>();
        for (var page = await browser.Open($"/admin/audit?id={subject}"); ; page = await browser.Open(page.Find("a[rel=next]").GetAttribute("href")!))
        {
            seen.AddRange(page.All("tbody td:last-child"));
            if (page.Document.QuerySelector("a[rel=next]") is null)
                break;
        }

        Assert.Equal(120, seen.Count);
        Assert.Equal(120, seen.Distinct().Count());
    }

    [Fact]
    public async Task A_wrong_id_is_told_at_its_field_and_a_wrong_cursor_starts_at_the_beginning()
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
