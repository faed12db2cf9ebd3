using System.Net;
using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Features.Organisations;
using VolunteerPortal.Features.SignUps;

namespace VolunteerPortal.IntegrationTests.Features.SignUps.Team;

/// <summary>A cancelled shift: each sign-up that ends with it has its trace, and the reason people read is tidy.</summary>
public sealed class CancelledShiftTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Every_sign_up_that_ends_with_the_shift_has_an_audit_entry_of_its_own()
    {
        var (team, browser) = await Team();
        var shift = await portal.Given.Shift(await portal.Given.DutyPost(team), capacity: 2);
        var ended = new[] { await portal.Given.SignUp(shift), await portal.Given.SignUp(shift, status: SignUpStatus.Requested),
            await portal.Given.SignUp(shift, status: SignUpStatus.Waitlisted) };
        var over = await portal.Given.SignUp(shift, status: SignUpStatus.Withdrawn);

        await Cancel(browser, team, shift.Id, "暴雨红色预警");

        foreach (var signUp in ended)
            Assert.Equal(["sign-up.shift-cancelled"],
                await portal.Db(db => db.AuditEntries.Where(e => e.SubjectId == signUp.Id).Select(e => e.Action).ToListAsync()));
        Assert.Equal(0, await portal.Db(db => db.AuditEntries.CountAsync(e => e.SubjectId == over.Id)));
    }

    [Theory]
    [InlineData(300, "\u202E", 300)]
    [InlineData(150, "𠮷\u2066", 300)]
    [InlineData(1, "\u061C \u3000", 1)]
    public async Task Direction_marks_leave_the_reason_before_it_is_measured_and_stored(int count, string mark, int stored)
    {
        var (team, browser) = await Team();
        var shift = await portal.Given.Shift(await portal.Given.DutyPost(team));
        var signUp = await portal.Given.SignUp(shift);
        var typed = mark.StartsWith("𠮷", StringComparison.Ordinal)
            ? string.Concat(Enumerable.Repeat("中" + mark, count))
            : new string('中', count) + mark;

        var page = await Cancel(browser, team, shift.Id, typed);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        var reason = await portal.Db(db => db.SignUps.Where(s => s.Id == signUp.Id).Select(s => s.Reason).SingleAsync());
        Assert.Equal(stored, reason!.EnumerateRunes().Count());
        Assert.DoesNotContain(reason, c => c is '\u202E' or '\u2066' or '\u061C');
    }

    [Fact]
    public async Task A_reason_of_marks_alone_is_no_reason()
    {
        var (team, browser) = await Team();
        var shift = await portal.Given.Shift(await portal.Given.DutyPost(team));

        var page = await Cancel(browser, team, shift.Id, "\u202E\u061C\u2066\u200B");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("请填写取消的原因", page.Text);
    }

    private static async Task<Page> Cancel(Browser browser, Organisation team, Guid shift, string reason) =>
        await browser.Submit(await browser.Open($"/team/{team.Id}/shifts/{shift}/cancellation"), "确认取消这一班", ("Form.Reason", reason));

    private async Task<(Organisation Team, Browser Browser)> Team()
    {
        var team = await portal.Given.Organisation();
        return (team, await portal.SignedIn((await portal.Given.Coordinator(team)).Id));
    }
}
