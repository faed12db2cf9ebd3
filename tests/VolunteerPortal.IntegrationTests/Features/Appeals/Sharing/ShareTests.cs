using System.Net;
using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Features.Appeals;

namespace VolunteerPortal.IntegrationTests.Features.Appeals.Sharing;

public sealed class ShareTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task A_visitor_counts_once_however_often_the_button_is_pressed()
    {
        var appeal = await portal.Given.Appeal();
        var visitor = portal.Visitor();
        var page = await visitor.Open($"/appeals/{appeal.Id}/share");

        var counted = await visitor.Submit(page, "我已转发");
        var again = await visitor.Submit(page, "我已转发");

        Assert.Contains("已记下这次转发", counted.Text);
        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Null(again.Document.QuerySelector("form button.btn-block:not([hidden])"));
        Assert.Equal((1, 1), await Counted(appeal));
    }

    [Fact]
    public async Task Twenty_visitors_sending_three_times_each_at_once_are_twenty()
    {
        var appeal = await portal.Given.Appeal();
        var visitors = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
        {
            var visitor = portal.Visitor();
            return (visitor, page: await visitor.Open($"/appeals/{appeal.Id}/share"));
        }));

        await Task.WhenAll(Enumerable.Range(0, 60).Select(i => visitors[i / 3].visitor.Submit(visitors[i / 3].page, "我已转发")));

        Assert.Equal((20, 20), await Counted(appeal));
    }

    [Fact]
    public async Task A_visitor_who_passed_it_on_yesterday_counts_again_today()
    {
        var appeal = await portal.Given.Appeal();
        var visitor = portal.Visitor();
        await visitor.Submit(await visitor.Open($"/appeals/{appeal.Id}/share"), "我已转发");
        await portal.Db(db =>
            db.Database.ExecuteSqlAsync($"update shares set day = day - 1, at = at - interval '1 day' where appeal_id = {appeal.Id}"));
        // What this node remembers of the day is tried by OncePerDayTests
        await using var today = portal.StartedAnew();

        var page = await portal.Visitor(today, visitor.Cookies).Open($"/appeals/{appeal.Id}/share");
        await portal.Visitor(today, visitor.Cookies).Submit(page, "我已转发");

        Assert.Equal((2, 2), await Counted(appeal));
    }

    [Fact]
    public async Task A_program_that_drops_its_cookie_brings_at_most_a_hundred_a_day()
    {
        var appeal = await portal.Given.Appeal();

        for (var visit = 0; visit < 103; visit++)
        {
            var visitor = portal.Visitor();
            await visitor.Submit(await visitor.Open($"/appeals/{appeal.Id}/share"), "我已转发");
        }

        Assert.Equal((100, 100), await Counted(appeal));
    }

    [Fact]
    public async Task Without_the_page_s_token_nothing_is_counted()
    {
        var appeal = await portal.Given.Appeal();

        var answer = await portal.Visitor().Post($"/appeals/{appeal.Id}/shares");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal((0, 0), await Counted(appeal));
    }

    private Task<(long Counter, int Rows)> Counted(Appeal appeal) => portal.Db(async db =>
        (await db.Appeals.Where(a => a.Id == appeal.Id).Select(a => a.Shares).SingleAsync(),
            await db.Shares.CountAsync(s => s.AppealId == appeal.Id)));
}
