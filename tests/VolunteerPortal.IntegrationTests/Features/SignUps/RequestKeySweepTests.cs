using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using VolunteerPortal.Features.SignUps;
using VolunteerPortal.Platform.Jobs;

namespace VolunteerPortal.IntegrationTests.Features.SignUps;

public sealed class RequestKeySweepTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Keys_of_forms_that_nobody_sends_again_go_and_the_others_stay()
    {
        var account = (await portal.Given.Account()).Id;
        var now = TimeProvider.System.GetUtcNow();
        DateTimeOffset[] times = [now, now - RequestKeySweep.KeptFor + TimeSpan.FromHours(1),
            now - RequestKeySweep.KeptFor - TimeSpan.FromHours(1), now.AddYears(-1)];
        await portal.Db(db =>
        {
            db.RequestKeys.AddRange(times.Select(at =>
                new RequestKey { AccountId = account, Key = Guid.CreateVersion7(), SubjectId = account, ResultId = account, At = at }));
            return db.SaveChangesAsync();
        });

        using var sweep = new RequestKeySweep(portal.Services.GetRequiredService<NpgsqlDataSource>(),
            new WorkReports(TimeProvider.System), TimeProvider.System, NullLogger<RequestKeySweep>.Instance);
        await sweep.Work(TestContext.Current.CancellationToken);

        var left = await portal.Db(db => db.RequestKeys.Where(k => k.AccountId == account).Select(k => k.At).OrderBy(at => at)
            .ToListAsync());
        Assert.Equal(2, left.Count);
        Assert.True(left[0] > now - RequestKeySweep.KeptFor);
    }
}
