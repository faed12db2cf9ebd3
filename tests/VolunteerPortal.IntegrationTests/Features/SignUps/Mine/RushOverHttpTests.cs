using System.Net;
using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Features.SignUps;

namespace VolunteerPortal.IntegrationTests.Features.SignUps.Mine;

[Collection(nameof(Alone))]
public sealed class RushOverHttpTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Two_thousand_forms_on_22_places_give_22_and_all_get_an_answer()
    {
        const int people = 100, formsEach = 20;
        var shift = await portal.Given.Shift(capacity: 22);
        var browsers = await Task.WhenAll(Enumerable.Range(0, people)
            .Select(async _ => await portal.SignedIn((await portal.Given.Account()).Id)));
        var checks = await Task.WhenAll(browsers.Select(b => b.Open($"/sign-ups/confirm?shift={shift.Id}")));

        using var clients = new SemaphoreSlim(64);
        var answers = await Task.WhenAll(Enumerable.Range(0, people * formsEach).Select(async i =>
        {
            await clients.WaitAsync();
            try
            {
                return await browsers[i % people]
                    .Submit(checks[i % people], "提交报名", ("riskAccepted", "true"), ("requestKey", $"{Guid.CreateVersion7()}"));
            }
            finally
            {
                clients.Release();
            }
        }));

        // A busy machine may answer some with "come again", never with an error
        Assert.All(answers.Select(a => a.Status).Distinct(),
            status =>
                Assert.Contains(status, (HttpStatusCode[])[HttpStatusCode.OK, HttpStatusCode.Conflict, HttpStatusCode.ServiceUnavailable]));
        var holders = await portal.Db(db => db.SignUps.Where(s => s.ShiftId == shift.Id && s.Status == SignUpStatus.Confirmed)
            .Select(s => s.AccountId).ToListAsync());
        Assert.Equal((22, 22), (holders.Count, holders.Distinct().Count()));
        Assert.Equal(22, await portal.Db(db => db.Shifts.Where(s => s.Id == shift.Id).Select(s => s.Taken).SingleAsync()));
        Assert.InRange(answers.Where(a => a.Path.StartsWith("/sign-ups/", StringComparison.Ordinal)).Select(a => a.Path).Distinct().Count(),
            1, 22);
    }
}
