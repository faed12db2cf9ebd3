using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Commands;
using VolunteerPortal.Features.Accounts;
using VolunteerPortal.Platform.Text;

namespace VolunteerPortal.IntegrationTests.Features.Accounts.Profile;

/// <summary>A phone or an e-mail that somebody only typed gives way to the one who proves it, by the commands staff use on the
/// phone.</summary>
[Collection(nameof(AccountsCollection))]
public sealed class IdentifierProofTests(AccountsFixture portal)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_a_stranger_typed_is_given_to_the_owner_who_proves_it(bool phone)
    {
        var (stranger, owner) = (await portal.Person(), await portal.Person());
        var contact = phone ? stranger.PhoneNumber! : stranger.Email!;

        var (code, says) = await Run("prove-identifier", contact, owner.VolunteerNumber);

        Assert.Equal((0, $"已核实为 {owner.VolunteerNumber} 本人的。"), (code, says));
        var browser = portal.Visitor();
        await AccountsFixture.LogIn(browser, contact);
        var profile = await browser.Open("/me/profile");
        Assert.Contains(owner.UserName!, profile.Text);
        Assert.Contains("已核实", profile.Text);
        Assert.Contains("还没有填", (await (await portal.SignedIn(stranger.Id)).Open("/me/profile")).Text);
        Assert.Contains(phone ? "手机号已移除" : "邮箱已移除", (await (await portal.SignedIn(stranger.Id)).Open("/me/messages")).Text);
    }

    [Fact]
    public async Task Also_from_accounts_that_only_list_it_and_cannot_log_in_by_it()
    {
        var (stranger, lister, owner) = (await portal.Person(), await portal.Person(), await portal.Person());
        var vault = portal.Services.GetRequiredService<AccountVault>();
        await portal.Db(async db =>
        {
            (await db.Accounts.SingleAsync(a => a.Id == lister.Id)).SetPhone(stranger.PhoneNumber!, vault, logsIn: false);
            return await db.SaveChangesAsync();
        });

        await Run("prove-identifier", stranger.PhoneNumber!, owner.UserName!);

        Assert.Equal([owner.Id],
            await portal.Db(db => db.Accounts.Where(a => a.PhoneKey == vault.PhoneKey(stranger.PhoneNumber!)).Select(a => a.Id)
                .ToListAsync()));
    }

    [Fact]
    public async Task What_was_proved_is_not_taken_away()
    {
        var (owner, stranger) = (await portal.Person(), await portal.Person());
        await Run("prove-identifier", owner.PhoneNumber!, owner.UserName!);

        var (code, says) = await Run("prove-identifier", owner.PhoneNumber!, stranger.UserName!);
        var (released, _) = await Run("release-identifier", owner.PhoneNumber!);

        Assert.Equal((1, "它已经核实为另一个账号的，请先核对清楚。"), (code, says));
        Assert.Equal(1, released);
        Assert.Equal("/me", (await AccountsFixture.LogIn(portal.Visitor(), owner.PhoneNumber!)).Path);
    }

    [Fact]
    public async Task A_squatted_phone_is_released_and_its_owner_can_register_with_it()
    {
        var squatter = await portal.Person();

        var (code, _) = await Run("release-identifier", squatter.PhoneNumber!);
        var browser = portal.Visitor();
        var page = await browser.Submit(await browser.Open("/register"), "注册", ("Form.UserName", $"Owner{Guid.CreateVersion7():N}"[..20]),
            ("Form.RealName", "林霜降"),
            ("Form.Phone", squatter.PhoneNumber!), ("Form.RegionCode", Given.County), ("Form.Password", AccountsFixture.Password),
            ("Form.Consent", "true"), ("captchaCode", AccountsFixture.Figures));

        Assert.Equal(0, code);
        Assert.Equal("/register/done", page.Path);
    }

    [Theory]
    [InlineData("nobody-has-this-name", "请给出手机号或邮箱；用户名和志愿者编号不用核实。")]
    [InlineData("19700000000", "没有账号登记了它。")]
    [InlineData("\0", "请给出手机号或邮箱；用户名和志愿者编号不用核实。")]
    public async Task What_is_no_contact_or_nobodys_is_said_so(string identifier, string sentence) =>
        Assert.Equal((1, sentence), await Run("release-identifier", identifier));

    [Fact]
    public async Task Staff_find_an_account_by_the_end_of_its_phone_and_see_no_name_or_phone()
    {
        var person = await portal.Person();
        var others = await portal.Person();

        var (code, says) = await Run("find-account", person.PhoneNumber![^4..]);

        Assert.Equal(0, code);
        Assert.Contains($"{person.VolunteerNumber}  林**  {MobilePhone.Mask(person.PhoneNumber)}（未核实）", says);
        Assert.DoesNotContain(others.VolunteerNumber, says);
        Assert.DoesNotContain(person.PhoneNumber, says);
        Assert.Equal((1, "请给出手机号的最后 4 位数字。"), await Run("find-account", "12a4"));
    }

    private async Task<(int Code, string Says)> Run(params string[] command)
    {
        using var says = new StringWriter();
        var code = await StaffCommand.Of(command)!.Run(portal.Services, says);
        return (code, says.ToString().TrimEnd());
    }
}
