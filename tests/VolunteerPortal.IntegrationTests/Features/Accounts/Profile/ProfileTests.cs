using System.Net;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Features.Accounts;
using VolunteerPortal.Features.Accounts.Identifiers;
using VolunteerPortal.Platform.Text;

namespace VolunteerPortal.IntegrationTests.Features.Accounts.Profile;

/// <summary>What people may change of themselves, and that nobody learns from it who else has an account.</summary>
[Collection(nameof(AccountsCollection))]
public sealed class ProfileTests(AccountsFixture portal)
{
    private const string Path = "/me/profile";

    [Fact]
    public async Task The_profile_masks_phone_and_e_mail_and_says_they_are_unproved()
    {
        var person = await portal.Person();

        var page = await (await SignedIn(person)).Open(Path);

        Assert.Contains(VolunteerNumber.Spaced(person.VolunteerNumber).Replace('\u00A0', ' '), page.Text);
        Assert.Contains("林霜降", page.Text);
        Assert.Contains($"{MobilePhone.Mask(person.PhoneNumber!)} 未核实", page.Text);
        Assert.Contains($"{EmailAddress.Mask(person.Email!)} 未核实", page.Text);
        Assert.DoesNotContain(person.PhoneNumber!, page.Html);
        Assert.DoesNotContain(person.Email!, page.Html);
    }

    [Fact]
    public async Task E_mail_phone_and_region_can_be_changed_and_the_new_ones_log_in()
    {
        var person = await portal.Person();
        var (email, phone) = (NewEmail(), NewPhone());

        var page = await Send(await SignedIn(person), ("Form.Email", email.ToUpperInvariant()), ("Form.Phone", $"+86 {phone}"),
            ("Form.RegionCode", "439902"));

        Assert.Contains("资料已保存", page.Text);
        Assert.Equal("/me", (await AccountsFixture.LogIn(portal.Visitor(), email)).Path);
        Assert.Equal("/me", (await AccountsFixture.LogIn(portal.Visitor(), phone)).Path);
        Assert.Equal("/login", (await AccountsFixture.LogIn(portal.Visitor(), person.Email!)).Path);
        Assert.Equal("439902", (await Stored(person)).HomeRegionCode);
    }

    [Fact]
    public async Task A_region_alone_needs_no_password_and_leaves_phone_and_e_mail()
    {
        var person = await portal.Person();
        var browser = await SignedIn(person);

        var page = await browser.Submit(await browser.Open(Path), "保存", ("Form.RegionCode", "439902"));

        Assert.Contains("资料已保存", page.Text);
        Assert.Equal("/me", (await AccountsFixture.LogIn(portal.Visitor(), person.Email!)).Path);
    }

    [Theory]
    [InlineData("", "改手机号或邮箱，请填写现在的密码")]
    [InlineData("not the password", "现在的密码不对，或尝试太频繁")]
    public async Task Without_the_password_an_e_mail_stays_and_what_was_typed_comes_back(string password, string sentence)
    {
        var person = await portal.Person();
        var email = NewEmail();

        var page = await Send(await SignedIn(person), ("Form.Email", email), ("Form.Password", password));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(sentence, page.Find(".field-bad .err").TextContent);
        Assert.Equal(email, page.Find("[name='Form.Email']").GetAttribute("value"));
        Assert.Equal("", page.Find("[name='Form.Password']").GetAttribute("value") ?? "");
        Assert.Equal("/me", (await AccountsFixture.LogIn(portal.Visitor(), person.Email!)).Path);
    }

    [Fact]
    public async Task Somebody_elses_contacts_get_the_answer_of_free_ones_and_do_not_log_in()
    {
        var (ana, ben, owner) = (await portal.Person(), await portal.Person(), await portal.Person());

        var (free, freeSent) = await Change(ana, NewEmail(), NewPhone());
        var (taken, takenSent) = await Change(ben, owner.Email!.ToUpperInvariant(), owner.PhoneNumber!);

        Assert.Equal(freeSent, takenSent);
        Assert.Equal(Neutral(free, ana), Neutral(taken, ben));
        Assert.Equal(await Told(ana), await Told(ben));
        foreach (var contact in new[] { owner.Email!, owner.PhoneNumber! })
        {
            var browser = portal.Visitor();
            await AccountsFixture.LogIn(browser, contact);
            Assert.Contains(owner.UserName!, (await browser.Open(Path)).Text);
        }
    }

    [Fact]
    public async Task Two_who_type_one_e_mail_at_once_hear_the_same_and_it_logs_in_to_one()
    {
        var people = await Task.WhenAll(Enumerable.Range(0, 6).Select(async _ => await portal.Person()));
        var browsers = await Task.WhenAll(people.Select(SignedIn));
        var email = NewEmail();

        var answers = await Task.WhenAll(browsers.Select(browser => Send(browser, ("Form.Email", email))));

        Assert.All(answers, page => Assert.Contains("资料已保存", page.Text));
        var key = portal.Services.GetRequiredService<AccountVault>().EmailKey(email);
        Assert.Equal((6, 1),
            await portal.Db(async db => (await db.Accounts.CountAsync(a => a.EmailKey == key),
                await db.Accounts.CountAsync(a => a.EmailKey == key && a.EmailLogsIn))));
    }

    [Fact]
    public async Task Only_so_many_changes_are_taken_a_day()
    {
        var browser = await SignedIn(await portal.Person());
        var answers = new List<HttpStatusCode>();

        for (var change = 0; change < 6; change++)
            answers.Add((await Send(browser, ("Form.Email", NewEmail()))).Status);

        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.OK, 5), HttpStatusCode.UnprocessableEntity], answers);
    }

    private async Task<(Page Page, string Sent)> Change(Account person, string email, string phone)
    {
        var page = await Send(await SignedIn(person), ("Form.Email", email), ("Form.Phone", phone));
        return (page, page.Find(".flash").TextContent);
    }

    /// <summary>The page without what differs from person to person anyway.</summary>
    private static string Neutral(Page page, Account person) =>
        string.Join('\n', page.All("dl dd").Skip(3).Select(text => text.Split(' ')[^1]))
            + page.Document.QuerySelectorAll(".field-bad").Length + page.Status + (person.Id == Guid.Empty);

    private Task<string> Told(Account person) => portal.Db(async db =>
        string.Join('\n', await db.Notifications.Where(n => n.AccountId == person.Id).OrderBy(n => n.Title).Select(n => n.Title + n.Text)
            .ToListAsync())
        + string.Join('\n', await db.AuditEntries.Where(e => e.SubjectId == person.Id && e.Action != "account.signed-in")
            .OrderBy(e => e.Action).Select(e => e.Action + e.Detail).ToListAsync()));

    private Task<Account> Stored(Account person) => portal.Db(db => db.Accounts.AsNoTracking().SingleAsync(a => a.Id == person.Id));

    private async Task<Browser> SignedIn(Account person)
    {
        var browser = portal.Visitor();
        await AccountsFixture.LogIn(browser, person.UserName!);
        return browser;
    }

    /// <summary>With the password, unless another is among the fields.</summary>
    private static async Task<Page> Send(Browser browser, params (string Name, string Value)[] fields) =>
        await browser.Submit(await browser.Open(Path), "保存",
            fields.Any(f => f.Name == "Form.Password") ? fields : [.. fields, ("Form.Password", AccountsFixture.Password)]);

    private static string NewEmail() => $"moved-{Guid.CreateVersion7():N}@example.org";

    private static string NewPhone() => "197" + RandomNumberGenerator.GetString("0123456789", 8);
}
