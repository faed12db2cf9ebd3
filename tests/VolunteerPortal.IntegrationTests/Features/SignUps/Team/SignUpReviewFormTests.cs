using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Features.Organisations;
using VolunteerPortal.Features.SignUps;

namespace VolunteerPortal.IntegrationTests.Features.SignUps.Team;

/// <summary>What comes back when the form of the queue was sent and not everything in it could be done: all that was typed and
/// ticked.</summary>
public sealed class SignUpReviewFormTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Form = "form[action$='/decisions']";

    [Theory]
    [InlineData(SignUpStatus.Requested, "请按“通过所选”或“不通过所选”")]
    [InlineData(SignUpStatus.Waitlisted, "请按“不通过所选”")]
    public async Task Sent_without_a_button_it_decides_nothing_and_says_which_to_press(SignUpStatus status, string sentence)
    {
        var (browser, queue, one, other) = await TwoIn(status);

        var again = await browser.SubmitWithoutButton(
            queue, Form, ("id", $"{one}"), ($"reason-{other}", "人数已满"), ("reason-checked", "请先培训"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains(sentence, again.Find("[role=alert]").TextContent);
        Assert.Equal((true, false), (IsTicked(again, one), IsTicked(again, other)));
        Assert.Equal(("", "人数已满", "请先培训"), (ReasonOf(again, one), ReasonOf(again, other), CommonReason(again)));
        Assert.Equal((status, status), (await StatusOf(one), await StatusOf(other)));
    }

    [Theory]
    [InlineData("approve")]
    [InlineData("refuse")]
    public async Task Without_a_tick_nothing_is_decided_and_no_reason_is_lost(string button)
    {
        var (browser, queue, one, other) = await TwoIn(SignUpStatus.Requested);

        var again = await browser.Submit(queue, $"button[name={button}][value=checked]", ($"reason-{one}", "人数已满"),
            ("reason-checked", "请先培训"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("请先勾选要处理的报名", again.Find("[role=alert]").TextContent);
        Assert.Equal(("人数已满", "", "请先培训"), (ReasonOf(again, one), ReasonOf(again, other), CommonReason(again)));
        Assert.Equal((SignUpStatus.Requested, SignUpStatus.Requested), (await StatusOf(one), await StatusOf(other)));
    }

    [Fact]
    public async Task A_refused_row_leaves_what_was_typed_and_ticked_in_the_others()
    {
        var (browser, queue, one, other) = await TwoIn(SignUpStatus.Requested);

        var again = await browser.Submit(queue, $"button[name=refuse][value='{one}']", ("id", $"{other}"), ($"reason-{other}", "人数已满"));

        Assert.Contains("请填写不通过的原因", again.Text);
        Assert.Equal((false, true), (IsTicked(again, one), IsTicked(again, other)));
        Assert.Equal("人数已满", ReasonOf(again, other));
    }

    [Fact]
    public async Task The_same_part_of_the_list_comes_back_in_the_same_order()
    {
        var team = await portal.Given.Organisation();
        var shift = await portal.Given.Shift(await portal.Given.DutyPost(team, needsApproval: true), capacity: 30);
        for (var person = 0; person < 22; person++)
            await portal.Given.SignUp(shift, status: SignUpStatus.Requested);
        var browser = await Coordinator(team);
        var second = await browser.Open($"/team/{team.Id}/sign-ups?newest=true&page=2");

        var again = await browser.SubmitWithoutButton(second, Form);

        Assert.Equal(2, second.All("tbody tr[data-row]").Count);
        Assert.Equal(second.All("tbody tr[data-row]"), again.All("tbody tr[data-row]"));
    }

    [Fact]
    public async Task A_refused_form_leads_on_to_the_other_pages_of_its_list()
    {
        var team = await portal.Given.Organisation();
        var shift = await portal.Given.Shift(await portal.Given.DutyPost(team, needsApproval: true), capacity: 30);
        for (var person = 0; person < 22; person++)
            await portal.Given.SignUp(shift, status: SignUpStatus.Requested);
        var browser = await Coordinator(team);

        var again = await browser.SubmitWithoutButton(await browser.Open($"/team/{team.Id}/sign-ups?newest=true"), Form);
        var next = await browser.Open(again.Find("a[rel=next]").GetAttribute("href")!);

        Assert.Equal(await RowsOf("newest=true&page=2"), next.All("tbody tr[data-row]"));

        async Task<IReadOnlyList<string>> RowsOf(string query) =>
            (await browser.Open($"/team/{team.Id}/sign-ups?{query}")).All("tbody tr[data-row]");
    }

    [Fact]
    public async Task A_decision_comes_back_to_the_part_of_the_list_it_was_made_in()
    {
        var (browser, queue, one, _) = await TwoIn(SignUpStatus.Requested);
        queue = await browser.Open($"{queue.Address.AbsolutePath}?newest=true");

        var done = await browser.Submit(queue, $"button[name=approve][value='{one}']");
        var undone = await browser.Submit(done, "撤销");

        Assert.Contains("newest=true", done.Path, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("newest=true", undone.Path, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("status=99")]
    [InlineData("status=abc")]
    [InlineData("page=abc")]
    [InlineData("shift=abc")]
    public async Task An_address_nobody_was_given_is_not_found(string query)
    {
        var team = await portal.Given.Organisation();

        var page = await (await Coordinator(team)).Open($"/team/{team.Id}/sign-ups?{query}");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }

    [Fact]
    public async Task A_cancellation_without_its_button_cancels_nothing_keeps_the_reason()
    {
        var team = await portal.Given.Organisation();
        var shift = await portal.Given.Shift(await portal.Given.DutyPost(team));
        var browser = await Coordinator(team);
        var page = await browser.Open($"/team/{team.Id}/shifts/{shift.Id}/cancellation");

        var again = await browser.SubmitWithoutButton(page, "form[action$='/cancellation']", ("Form.Reason", "暴雨红色预警"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("请按“确认取消这一班”", again.Find(".errors a[href='#f-sure']").TextContent);
        Assert.Equal("暴雨红色预警", again.Find("#f-reason").GetAttribute("value"));
        Assert.Null(await portal.Db(db => db.Shifts.Where(s => s.Id == shift.Id).Select(s => s.CancelledAt).SingleAsync()));
    }

    private async Task<(Browser Browser, Page Queue, Guid One, Guid Other)> TwoIn(SignUpStatus status)
    {
        var team = await portal.Given.Organisation();
        var shift = await portal.Given.Shift(await portal.Given.DutyPost(team, needsApproval: true));
        var (one, other) = (await portal.Given.SignUp(shift, status: status), await portal.Given.SignUp(shift, status: status));
        var browser = await Coordinator(team);
        return (browser, await browser.Open($"/team/{team.Id}/sign-ups?status={status}"), one.Id, other.Id);
    }

    private async Task<Browser> Coordinator(Organisation team) => await portal.SignedIn((await portal.Given.Coordinator(team)).Id);

    private static bool IsTicked(Page page, Guid signUp) => ((IHtmlInputElement)page.Find($"[name=id][value='{signUp}']")).IsChecked;

    private static string ReasonOf(Page page, Guid signUp) => ((IHtmlInputElement)page.Find($"[name='reason-{signUp}']")).Value;

    private static string CommonReason(Page page) => ((IHtmlInputElement)page.Find("[name=reason-checked]")).Value;

    private Task<SignUpStatus> StatusOf(Guid signUp) =>
        portal.Db(db => db.SignUps.Where(s => s.Id == signUp).Select(s => s.Status).SingleAsync());
}
