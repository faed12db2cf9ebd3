using System.Security.Claims;
using VolunteerPortal.Platform.Pages;
using VolunteerPortal.UnitTests.Platform.TagHelpers;

namespace VolunteerPortal.UnitTests.Platform.Pages;

public sealed class DeskMenuTests
{
    private static readonly Desk Ours = new("工作台", "/team", null);
    private static readonly DeskEntry Second = new(Ours, 20, "班次", "cal", "/team/{teamId}/shifts");
    private static readonly DeskEntry First = new(Ours, 10, "报名审核", "users", "/team/{teamId}/sign-ups")
        { Badge = (_, _, _) => Task.FromResult(7) };
    private static readonly DeskEntry Elsewhere = new(new Desk("管理端", "/office", null), 5, "倡议书", "doc", "/office/appeals");

    [Fact]
    public async Task The_menu_holds_what_was_registered_for_the_desk_in_its_order()
    {
        var menu = await Menu(new Frame("班次") { Entry = Second }, ("teamId", "t"));

        Assert.Equal(
            [new DeskMenuItem("报名审核", "users", "/team/t/sign-ups", false, 7),
                new DeskMenuItem("班次", "cal", "/team/t/shifts", true, 0)], menu);
    }

    [Fact]
    public async Task An_entry_whose_address_is_not_known_here_is_left_out()
    {
        Assert.Empty(await Menu(new Frame("选择服务队") { Desk = Ours }));
    }

    [Fact]
    public async Task Nothing_is_counted_for_nobody()
    {
        var menu = await Menu(new Frame("班次") { Entry = Second }, signedIn: false, ("teamId", "t"));

        Assert.All(menu, item => Assert.Equal(0, item.Badge));
    }

    private static Task<IReadOnlyList<DeskMenuItem>> Menu(Frame frame, params (string Key, string Value)[] route) =>
        Menu(frame, true, route);

    private static Task<IReadOnlyList<DeskMenuItem>> Menu(Frame frame, bool signedIn, params (string Key, string Value)[] route)
    {
        var view = Render.View("");
        view.RouteData = new RouteData(new RouteValueDictionary(route.ToDictionary(value => value.Key, value => (object?)value.Value)));
        if (signedIn)
            view.HttpContext.User = new ClaimsPrincipal(
                new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, $"{Guid.CreateVersion7()}")], "test"));
        view.Show(frame);
        return new DeskMenu([Second, Elsewhere, First], view.HttpContext.RequestServices, TimeProvider.System).Of(view);
    }
}
