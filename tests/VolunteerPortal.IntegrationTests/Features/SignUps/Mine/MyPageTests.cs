using VolunteerPortal.Features.SignUps;

namespace VolunteerPortal.IntegrationTests.Features.SignUps.Mine;

/// <summary>/me: what is next, what else is ahead, what did not come about, what is past; each sign-up once.</summary>
public sealed class MyPageTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Every_sign_up_stands_once_and_in_the_order_of_its_day()
    {
        var person = await portal.Given.Account();
        var next = await Of(SignUpStatus.Confirmed, 30);
        var (later, waits) = (await Of(SignUpStatus.Confirmed, 80), await Of(SignUpStatus.Waitlisted, 60));
        var (rejected, removed) = (await Of(SignUpStatus.Rejected, 50), await Of(SignUpStatus.Removed, 40));
        var (older, newer) = (await Of(SignUpStatus.Confirmed, -90), await Of(SignUpStatus.Withdrawn, -60));

        var page = await (await portal.SignedIn(person.Id)).Open("/me");

        Assert.Equal([next.Id], Under(page, "nx"));
        Assert.Equal([waits.Id, later.Id], Under(page, "ps"));
        Assert.Equal([removed.Id, rejected.Id], Under(page, "en"));
        Assert.Equal([newer.Id, older.Id], Under(page, "pa"));

        async Task<SignUp> Of(SignUpStatus status, double inHours) =>
            await portal.Given.SignUp(await portal.Given.Shift(inHours: inHours), person, status);
    }

    [Fact]
    public async Task Without_a_shift_chosen_one_goes_back_to_the_post_one_came_from()
    {
        var post = await portal.Given.DutyPost();
        await portal.Given.Shift(post);
        var browser = await portal.SignedIn((await portal.Given.Account()).Id);
        var address = (await browser.Open($"/posts/{post.Id}")).Find("form[action='/sign-ups/confirm'] [name=post]").GetAttribute("value");

        var page = await browser.Open($"/sign-ups/confirm?post={address}");

        Assert.Equal($"/posts/{post.Id}", page.Find(".empty a").GetAttribute("href"));
    }

    private static IEnumerable<Guid> Under(Page page, string section) =>
        page.Document.QuerySelectorAll($"section[aria-labelledby={section}] a[href^='/sign-ups/']")
            .Select(link => Guid.Parse(link.GetAttribute("href")!["/sign-ups/".Length..])).Distinct();
}
