using System.Net;
using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Features.Accounts;
using VolunteerPortal.Features.SignUps;

namespace VolunteerPortal.IntegrationTests.Features.SignUps.Mine;

/// <summary>A name that does not open (a damaged row) costs its own line and nothing else.</summary>
public sealed class BrokenNameTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Queue_and_roster_show_the_others_and_say_which_cannot_be_shown()
    {
        var team = await portal.Given.Organisation();
        var browser = await portal.SignedIn((await portal.Given.Coordinator(team)).Id);
        var shift = await portal.Given.Shift(await portal.Given.DutyPost(team, needsApproval: true));
        var (broken, whole) = (await portal.Given.Account("顾清和"), await portal.Given.Account("沈立秋"));
        foreach (var person in new[] { broken, whole })
            await portal.Given.SignUp(shift, person, SignUpStatus.Requested);
        await Break(broken);

        foreach (var path in new[] { $"/team/{team.Id}/sign-ups", $"/team/{team.Id}/shifts/{shift.Id}" })
        {
            var page = await browser.Open(path);

            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Contains("沈立秋", page.Text);
            Assert.Contains(AccountVault.Unreadable, page.Text);
        }
    }

    [Fact]
    public async Task The_person_whose_name_and_contacts_are_broken_can_still_use_every_page()
    {
        var person = await portal.Given.Account();
        await Break(person);
        var browser = await portal.SignedIn(person.Id);

        foreach (var path in new[] { "/", "/me", "/me/profile", "/me/security", "/me/messages", "/posts" })
            Assert.Equal(HttpStatusCode.OK, (await browser.Open(path)).Status);
    }

    private Task<int> Break(Account account) => portal.Db(db => db.Database.ExecuteSqlAsync($"""
        update accounts set sealed_name = set_byte(sealed_name, 20, get_byte(sealed_name, 20) # 1), sealed_phone = '\x00'
        where id = {account.Id}
        """));
}
