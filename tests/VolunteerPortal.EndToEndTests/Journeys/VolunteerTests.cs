using Microsoft.Playwright;
using VolunteerPortal.Features.Appeals;
using VolunteerPortal.Features.DutyPosts;
using VolunteerPortal.Features.SignUps;
using VolunteerPortal.Platform.Time;
using static Microsoft.Playwright.Assertions;

namespace VolunteerPortal.EndToEndTests.Journeys;

public sealed class VolunteerTests(BrowserFixture browser) : BrowserTest(browser)
{
    private static int _days;

    [Theory, MemberData(nameof(Everywhere))]
    public async Task A_volunteer_finds_a_post_signs_up_withdraws_and_signs_up_again(int width, bool script)
    {
        var post = await Portal.Given.DutyPost();
        var shift = await Portal.Given.Shift(post, inHours: DayOfItsOwn());
        var page = await Window(width, script, (await Portal.Given.Account()).Id);

        await Find(page, width, shift);
        await page.Follow(post.Title);
        await page.Shows(post.RiskText, PortalTime.Day(shift.StartsAt));
        await Send(page, post, shift, "提交报名");
        await StatusIs(page, SignUpStatus.Confirmed);
        await page.Shows("请按时到集合地点");
        await page.Follow("取消这一班");
        await page.Press("确认取消");
        await StatusIs(page, SignUpStatus.Withdrawn);
        await page.Follow("再看看这个岗位");
        await Send(page, post, shift, "提交报名");

        await StatusIs(page, SignUpStatus.Confirmed);
        await page.GotoAsync("/me");
        await page.Shows(post.Title, "已确认", "已取消");
    }

    [Theory, MemberData(nameof(Everywhere))]
    public async Task Where_a_coordinator_decides_the_sign_up_waits_for_an_answer(int width, bool script)
    {
        var post = await Portal.Given.DutyPost(needsApproval: true);
        var shift = await Portal.Given.Shift(post);
        var page = await Window(width, script, (await Portal.Given.Account()).Id);

        await page.GotoAsync($"/posts/{post.Id}");
        await page.Shows("报名后由服务队在 12 小时内确认");
        await Send(page, post, shift, "提交报名");

        await StatusIs(page, SignUpStatus.Requested);
        await page.Shows("服务队会在 12 小时内答复");
    }

    [Theory, MemberData(nameof(Everywhere))]
    public async Task A_full_shift_has_a_waitlist_which_moves_up_when_a_place_is_freed(int width, bool script)
    {
        var post = await Portal.Given.DutyPost();
        var shift = await Portal.Given.Shift(post, capacity: 1);
        var first = await Portal.Given.Account("江望舒");
        var held = await Portal.Given.SignUp(shift, first);
        var (page, holder) = (await Window(width, script, (await Portal.Given.Account()).Id), await Window(width, script, first.Id));

        await page.GotoAsync($"/posts/{post.Id}");
        await page.Shows("名额已满");
        await page.Locator("input[name=shift]").CheckAsync();
        await Send(page, post, shift, "登记候补");
        await page.Shows("您排在候补第 1 位");
        await holder.GotoAsync($"/sign-ups/{held.Id}/withdrawal");
        await holder.Shows("取消后名额会让给候补的 1 位伙伴");
        await holder.Press("确认取消");
        await StatusIs(holder, SignUpStatus.Withdrawn);
        await page.ReloadAsync();

        await StatusIs(page, SignUpStatus.Confirmed);
        await page.GotoAsync("/me/messages");
        await page.Shows("有名额了");
    }

    private static async Task Find(IPage page, int width, Shift shift)
    {
        await page.GotoAsync("/");
        await page.Follow("找岗位");
        if (width == Phone)
            await page.Locator("summary", new() { HasText = "筛选岗位" }).ClickAsync();
        await page.Type("或选一天", PortalTime.LocalDate(shift.StartsAt).ToString("yyyy-MM-dd"));
        await page.Choose("区县", "柳溪区");
        await page.Tick(ServiceKind.Emergency.Label());
        await page.Press("查看岗位");
        await page.Shows("共 1 个岗位在招募");
    }

    /// <summary>From the post's page over the answers to check to the sign-up's own page.</summary>
    private static async Task Send(IPage page, DutyPost post, Shift shift, string button)
    {
        await Expect(page.Locator("input[name=shift]")).ToBeCheckedAsync();
        await page.Press("下一步：核对报名");
        await Expect(page.Heading("核对报名")).ToBeVisibleAsync();
        await page.Shows(post.Title, PortalTime.When(shift.StartsAt, shift.EndsAt), post.Place, post.RiskText);
        await page.Tick("我已阅读风险说明");
        await page.Press(button);
        await Expect(page.Heading("报名详情")).ToBeVisibleAsync();
    }

    private static Task StatusIs(IPage page, SignUpStatus status) => Expect(page.Locator(".ticket .tag")).ToHaveTextAsync(status.Label());

    /// <summary>Hours until a day on which nothing else happens, so that the list of that day is this test's own.</summary>
    private static double DayOfItsOwn() => 24 * (60 + Interlocked.Increment(ref _days));
}
