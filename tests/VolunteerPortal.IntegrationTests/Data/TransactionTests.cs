using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Organisations;
using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.IntegrationTests.Data;

public sealed class TransactionTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly Refusal No = new("不行");

    [Fact]
    public async Task What_an_act_changed_is_saved_at_its_end()
    {
        var team = await portal.Given.Organisation();

        Assert.Null(await Rename(team.Id, "改名了", _ => Task.FromResult<Refusal?>(null)));

        Assert.Equal("改名了", await NameOf(team));
    }

    [Fact]
    public async Task Nothing_of_a_refused_act_stands_whatever_is_saved_after_it()
    {
        var team = await portal.Given.Organisation();

        Assert.Equal(No, await Rename(team.Id, "没改成", async db =>
        {
            await db.SaveChangesAsync();
            return No;
        }));
        Assert.Equal(No, await Rename(team.Id, "也没改成", _ => Task.FromResult<Refusal?>(No)));

        Assert.Equal(team.Name, await NameOf(team));
    }

    [Fact]
    public async Task Nothing_of_an_act_that_throws_stands()
    {
        var team = await portal.Given.Organisation();

        await Assert.ThrowsAsync<InvalidOperationException>(() => Rename(team.Id, "没改成", async db =>
        {
            await db.SaveChangesAsync();
            throw new InvalidOperationException();
        }));

        Assert.Equal(team.Name, await NameOf(team));
    }

    /// <summary>Then the same request saves something else.</summary>
    private Task<Refusal?> Rename(Guid teamId, string name, Func<PortalDb, Task<Refusal?>> end) => portal.Use(async (PortalDb db) =>
    {
        var refusal = await db.InTransaction(async () =>
        {
            (await db.Organisations.SingleAsync(o => o.Id == teamId)).Name = name;
            return await end(db);
        });
        await db.SaveChangesAsync();
        return refusal;
    });

    private Task<string> NameOf(Organisation team) =>
        portal.Db(db => db.Organisations.Where(o => o.Id == team.Id).Select(o => o.Name).SingleAsync());
}
