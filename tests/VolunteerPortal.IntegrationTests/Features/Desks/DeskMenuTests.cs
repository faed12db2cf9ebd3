using VolunteerPortal.Features.Access;
using VolunteerPortal.Features.Appeals.Comments;

namespace VolunteerPortal.IntegrationTests.Features.Desks;

/// <summary>Features bring the entries of the desks; here they come together.</summary>
public sealed class DeskMenuTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Each_page_of_the_office_says_what_waits_and_where_one_is()
    {
        var draft = await portal.Given.Appeal(published: false, regionCode: Given.County);
        var open = await portal.Given.Appeal(regionCode: Given.County);
        await CommentOn(open.Id);
        await CommentOn(open.Id);
        var elsewhere = await portal.Given.Appeal(published: false);
        await CommentOn(elsewhere.Id);
        var browser = await portal.SignedIn((await portal.Given.OfficeAdmin(Given.County)).Id);

        foreach (var (path, here) in new[]
        {
            ("/office/appeals", "/office/appeals"),
            ("/office/appeals/new", "/office/appeals"),
            ($"/office/appeals/{draft.Id}/edit", "/office/appeals"),
            ($"/office/appeals/{open.Id}/withdrawal", "/office/appeals"),
            ("/office/comments", "/office/comments"),
        })
        {
            var page = await browser.Open(path);

            Assert.Equal(["倡议书 1项待办", "留言审核 2项待办"], page.All(".desk-nav a"));
            Assert.Equal(here, page.Find(".desk-nav [aria-current=page]").GetAttribute("href"));
        }
    }

    [Fact]
    public async Task A_teams_menu_leads_to_this_team_and_there_is_none_before_one_is_chosen()
    {
        var (team, other) = (await portal.Given.Organisation(), await portal.Given.Organisation());
        var coordinator = await portal.Given.Coordinator(team);
        await portal.Given.Saved(new RoleGrant
        {
            AccountId = coordinator.Id,
            Role = "coordinator",
            OrganisationId = other.Id,
            ValidFrom = coordinator.CreatedAt,
        });
        var browser = await portal.SignedIn(coordinator.Id);

        var shifts = await browser.Open($"/team/{team.Id}/shifts");

        Assert.Equal(["报名审核", "班次"], shifts.All(".desk-nav a"));
        Assert.Equal($"/team/{team.Id}/sign-ups", shifts.Find(".desk-nav a").GetAttribute("href"));
        Assert.Equal($"/team/{team.Id}/shifts", shifts.Find(".desk-nav [aria-current=page]").GetAttribute("href"));
        Assert.Null((await browser.Open("/team")).Document.QuerySelector(".desk-nav"));
    }

    [Fact]
    public async Task The_administrator_sees_neither_teams_nor_offices_entries()
    {
        var browser = await portal.SignedIn((await portal.Given.SystemAdmin()).Id);

        Assert.Equal(["操作记录", "后台任务"], (await browser.Open("/admin/jobs")).All(".desk-nav a"));
    }

    /// <summary>It waits for the office.</summary>
    private async Task CommentOn(Guid appealId) => await portal.Given.Saved(new Comment
    {
        AppealId = appealId,
        AccountId = (await portal.Given.Account()).Id,
        AuthorMask = "林**",
        Text = "报名",
        CreatedAt = TimeProvider.System.GetUtcNow(),
    });
}
