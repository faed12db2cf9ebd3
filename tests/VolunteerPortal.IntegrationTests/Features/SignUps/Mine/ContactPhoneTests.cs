using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Features.SignUps;

namespace VolunteerPortal.IntegrationTests.Features.SignUps.Mine;

public sealed class ContactPhoneTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task An_extension_is_dialled_after_the_number_and_not_into_it()
    {
        var person = await portal.Given.Account();
        var signUp = await portal.Given.SignUp(await portal.Given.Shift(), person, SignUpStatus.Confirmed);
        await portal.Db(db => db.DutyPosts.Where(p => db.Shifts.Any(s => s.Id == signUp.ShiftId && s.DutyPostId == p.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.ContactPhone, "0731-55550121-801")));
        var browser = await portal.SignedIn(person.Id);

        foreach (var path in new[] { $"/sign-ups/{signUp.Id}", "/me" })
            Assert.Equal("tel:073155550121,801", (await browser.Open(path)).Find("main a[href^='tel:']").GetAttribute("href"));
    }
}
