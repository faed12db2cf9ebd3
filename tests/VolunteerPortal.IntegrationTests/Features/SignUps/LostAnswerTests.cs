using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Accounts;
using VolunteerPortal.Features.DutyPosts;
using VolunteerPortal.Features.SignUps;

namespace VolunteerPortal.IntegrationTests.Features.SignUps;

/// <summary>The connection breaks while a place is being taken: the portal finds out by itself what became of it.</summary>
public sealed class LostAnswerTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task A_place_that_was_taken_when_its_answer_was_lost_is_reported_taken()
    {
        var (shift, person) = (await portal.Given.Shift(), await portal.Given.Account());

        Assert.True(await Claim(shift, person, afterTheWork: true));

        Assert.Equal(1, await SignUpsOn(shift));
    }

    [Fact]
    public async Task A_place_that_was_not_taken_is_not_reported_taken()
    {
        var (shift, person) = (await portal.Given.Shift(), await portal.Given.Account());

        await Assert.ThrowsAnyAsync<Exception>(() => Claim(shift, person, afterTheWork: false));

        Assert.Equal(0, await SignUpsOn(shift));
    }

    private async Task<bool> Claim(Shift shift, Account person, bool afterTheWork)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var usual = scope.ServiceProvider.GetRequiredService<DbContextOptions<PortalDb>>();
        var options = new DbContextOptionsBuilder<PortalDb>(usual).AddInterceptors(new LostAnswer(afterTheWork)).Options;
        await using var db = new PortalDb(options);
        return await new Placement(db).Claim(new PlaceRequest(
            Guid.CreateVersion7(), shift.Id, person.Id, Guid.CreateVersion7(), SignUpStatus.Confirmed, 1, "报名成功", $"请按时到{"东岸"}。"));
    }

    private Task<int> SignUpsOn(Shift shift) => portal.Db(db => db.SignUps.CountAsync(s => s.ShiftId == shift.Id));

    private sealed class LostAnswer(bool afterTheWork) : DbCommandInterceptor
    {
        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default)
        {
            if (!afterTheWork && TakesPlace(command))
                throw Lost();
            return ValueTask.FromResult(result);
        }

        public override async ValueTask<DbDataReader> ReaderExecutedAsync(
            DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
        {
            if (!TakesPlace(command))
                return result;

            await result.DisposeAsync();
            throw Lost();
        }

        private static bool TakesPlace(DbCommand command) => command.CommandText.Contains("update shifts set taken");

        private static NpgsqlException Lost() => new("The connection is gone.", new IOException());
    }
}
