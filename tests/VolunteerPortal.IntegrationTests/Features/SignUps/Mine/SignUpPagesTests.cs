using System.Net;
using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Features.Accounts;
using VolunteerPortal.Features.DutyPosts;
using VolunteerPortal.Features.SignUps;

namespace VolunteerPortal.IntegrationTests.Features.SignUps.Mine;

public sealed class SignUpPagesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task A_volunteer_signs_up_from_the_post_page()
    {
        var shift = await portal.Given.Shift();
        var (browser, _) = await Volunteer();

        var post = await browser.Open($"/posts/{shift.DutyPostId}");
        var check = await browser.Submit(post, "下一步：核对报名", ("shift", $"{shift.Id}"));
        var done = await browser.Submit(check, "提交报名", ("riskAccepted", "true"));

        Assert.Contains("雨天路滑", check.Text);
        Assert.Equal("已确认", done.All(".ticket .tag").Single());
        Assert.Contains("请按时到集合地点", done.Text);
        Assert.Contains("报名成功，已确认", (await browser.Open("/me/messages")).Text);
    }

    [Fact]
    public async Task Where_a_coordinator_decides_the_sign_up_waits()
    {
        var shift = await portal.Given.Shift(await portal.Given.DutyPost(needsApproval: true));
        var (browser, _) = await Volunteer();

        var done = await SignUp(browser, shift);

        Assert.Equal("待审核", done.All(".ticket .tag").Single());
        Assert.Contains("12 小时内答复", done.Text);
    }

    [Fact]
    public async Task A_full_shift_has_a_waitlist_that_moves_up_in_order()
    {
        var shift = await portal.Given.Shift(capacity: 1);
        var (holder, _) = await Volunteer();
        var (first, firstAccount) = await Volunteer();
        var (second, _) = await Volunteer();
        var held = await SignUp(holder, shift);

        var waiting = await SignUp(first, shift, "登记候补");
        await SignUp(second, shift, "登记候补");
        var ask = await holder.Open(held.Path + "/withdrawal");
        await holder.Submit(ask, "确认取消");

        Assert.Contains("候补第 1 位", waiting.Text);
        Assert.Contains("让给候补的 2 位伙伴", ask.Text);
        Assert.Equal("已确认", (await first.Open(waiting.Path)).All(".ticket .tag").Single());
        Assert.Contains("有名额了", (await first.Open("/me/messages")).Text);
        Assert.Equal(SignUpStatus.Confirmed, await StatusOf(firstAccount, shift));
        Assert.Equal(1, await portal.Db(db => db.Shifts.Where(s => s.Id == shift.Id).Select(s => s.Taken).SingleAsync()));
    }

    [Fact]
    public async Task A_shift_that_fills_up_meanwhile_offers_its_waitlist_in_one_tap()
    {
        var shift = await portal.Given.Shift(capacity: 1);
        var (browser, account) = await Volunteer();
        var check = await browser.Open($"/sign-ups/confirm?shift={shift.Id}");
        await portal.Given.SignUp(shift);

        var late = await browser.Submit(check, "提交报名", ("riskAccepted", "true"));
        var done = await browser.Submit(late, "登记候补");

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("刚刚报满了", late.Text);
        Assert.Contains("候补第 1 位", done.Text);
        Assert.Equal(SignUpStatus.Waitlisted, await StatusOf(account, shift));
    }

    [Fact]
    public async Task Who_withdrew_can_sign_up_again()
    {
        var shift = await portal.Given.Shift();
        var (browser, account) = await Volunteer();
        var first = await SignUp(browser, shift);

        var withdrawn = await browser.Submit(await browser.Open(first.Path + "/withdrawal"), "确认取消");
        var again = await SignUp(browser, shift);

        Assert.Contains("已取消", withdrawn.Text);
        Assert.NotEqual(first.Path, again.Path);
        Assert.Equal([SignUpStatus.Confirmed, SignUpStatus.Withdrawn], await portal.Db(db =>
            db.SignUps.Where(s => s.AccountId == account.Id).OrderBy(s => s.Status).Select(s => s.Status).ToListAsync()));
    }

    [Fact]
    public async Task Without_the_tick_under_the_risks_nothing_is_sent_and_the_choice_stays()
    {
        var shift = await portal.Given.Shift();
        var (browser, account) = await Volunteer();

        var again = await browser.Submit(await browser.Open($"/sign-ups/confirm?shift={shift.Id}"), "提交报名");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("请先读完风险说明", again.Find("#risk-error").TextContent);
        Assert.NotNull(again.Find($"input[name=shift][value='{shift.Id}']"));
        Assert.Null(await StatusOf(account, shift));
    }

    [Fact]
    public async Task The_same_form_sent_twice_makes_one_sign_up()
    {
        var shift = await portal.Given.Shift();
        var (browser, account) = await Volunteer();
        var check = await browser.Open($"/sign-ups/confirm?shift={shift.Id}");

        var once = await browser.Submit(check, "提交报名", ("riskAccepted", "true"));
        var twice = await browser.Submit(check, "提交报名", ("riskAccepted", "true"));

        Assert.Equal(once.Path, twice.Path);
        Assert.Equal(1, await portal.Db(db => db.SignUps.CountAsync(s => s.AccountId == account.Id)));
    }

    [Fact]
    public async Task A_confirmed_shift_at_the_same_time_is_named_as_the_reason()
    {
        var (browser, account) = await Volunteer();
        var mine = await portal.Given.Shift(inHours: 50);
        await portal.Given.SignUp(mine, account);
        var overlapping = await portal.Given.Shift(inHours: 52);

        var check = await browser.Open($"/sign-ups/confirm?shift={overlapping.Id}");

        Assert.Contains("时间和已确认的班次重叠", check.Text);
        Assert.DoesNotContain("提交报名", check.All("main button"));
    }

    [Fact]
    public async Task Several_shifts_go_in_one_form()
    {
        var post = await portal.Given.DutyPost();
        var (one, two) = (await portal.Given.Shift(post, inHours: 100), await portal.Given.Shift(post, inHours: 104));
        var (browser, account) = await Volunteer();

        var check = await browser.Open($"/sign-ups/confirm?shift={one.Id}&shift={two.Id}");
        var mine = await browser.Submit(check, "提交报名", ("riskAccepted", "true"));

        Assert.Equal("/me", mine.Path);
        Assert.Contains("共 2 班", mine.Text);
        Assert.Equal(2, await portal.Db(db => db.SignUps.CountAsync(s => s.AccountId == account.Id && s.Status == SignUpStatus.Confirmed)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/withdrawal")]
    public async Task Somebody_elses_sign_up_does_not_exist(string page)
    {
        var signUp = await portal.Given.SignUp(await portal.Given.Shift());
        var (browser, _) = await Volunteer();

        Assert.Equal(HttpStatusCode.NotFound, (await browser.Open($"/sign-ups/{signUp.Id}{page}")).Status);
    }

    [Fact]
    public async Task A_visitor_who_wants_to_sign_up_is_sent_to_the_login_page_and_back()
    {
        var shift = await portal.Given.Shift();

        var page = await portal.Visitor().Open($"/sign-ups/confirm?shift={shift.Id}");

        Assert.StartsWith("/login?ReturnUrl=%2Fsign-ups%2Fconfirm", page.Path);
    }

    [Fact]
    public async Task A_shift_nobody_knows_is_not_found()
    {
        var (browser, _) = await Volunteer();

        Assert.Equal(HttpStatusCode.NotFound, (await browser.Open($"/sign-ups/confirm?shift={Guid.CreateVersion7()}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Open($"/posts/{Guid.CreateVersion7()}")).Status);
    }

    [Fact]
    public async Task Six_hours_before_the_start_only_the_phone_helps()
    {
        var (browser, account) = await Volunteer();
        var signUp = await portal.Given.SignUp(await portal.Given.Shift(inHours: 3), account);

        var page = await browser.Open($"/sign-ups/{signUp.Id}");

        Assert.Contains("请打电话给带队人", page.Text);
        Assert.Empty(page.All(".btn-danger"));
    }

    [Fact]
    public async Task An_old_form_sent_again_after_leaving_is_and_looks_like_no_new_sign_up()
    {
        var shift = await portal.Given.Shift();
        var (browser, account) = await Volunteer();
        var check = await browser.Open($"/sign-ups/confirm?shift={shift.Id}");
        var made = await browser.Submit(check, "提交报名", ("riskAccepted", "true"));
        await browser.Submit(await browser.Open(made.Path + "/withdrawal"), "确认取消");

        var again = await browser.Submit(check, "提交报名", ("riskAccepted", "true"));

        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Contains("这张表单已经用过了", again.Text);
        Assert.Equal(SignUpStatus.Withdrawn, await StatusOf(account, shift));
    }

    [Fact]
    public async Task Who_leaves_one_shift_moves_up_on_another_that_it_overlapped()
    {
        var (browser, account) = await Volunteer();
        var mine = await SignUp(browser, await portal.Given.Shift(inHours: 60));
        var wanted = await portal.Given.Shift(capacity: 1, inHours: 61);
        var waiting = await portal.Given.SignUp(wanted, account, SignUpStatus.Waitlisted);

        await browser.Submit(await browser.Open(mine.Path + "/withdrawal"), "确认取消");

        Assert.Equal(SignUpStatus.Confirmed,
            await portal.Db(db => db.SignUps.Where(s => s.Id == waiting.Id).Select(s => s.Status).SingleAsync()));
    }

    private async Task<(Browser Browser, Account Account)> Volunteer()
    {
        var account = await portal.Given.Account();
        return (await portal.SignedIn(account.Id), account);
    }

    private static async Task<Page> SignUp(Browser browser, Shift shift, string button = "提交报名") =>
        await browser.Submit(await browser.Open($"/sign-ups/confirm?shift={shift.Id}"), button, ("riskAccepted", "true"));

    private Task<SignUpStatus?> StatusOf(Account account, Shift shift) => portal.Db(db =>
        db.SignUps.Where(s => s.AccountId == account.Id && s.ShiftId == shift.Id).Select(s => (SignUpStatus?)s.Status)
            .SingleOrDefaultAsync());
}
