using System.Net;
using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Features.Accounts;

namespace VolunteerPortal.IntegrationTests.Features.Accounts.Passwords;

[Collection(nameof(AccountsCollection))]
public sealed class SecurityPageTests(AccountsFixture portal)
{
    private const string NewPassword = "山坡上的茶树在雨后很香";

    [Fact]
    public async Task The_list_names_every_device_and_marks_this_one()
    {
        var person = await portal.Person();
        var (here, there) = (await SignedIn(person), await SignedIn(person));

        var page = await here.Open("/me/security");

        Assert.Equal(2, page.All(".list li").Count);
        Assert.Single(page.All(".tag-qing"), "就是这台");
        Assert.Equal("/me/security", (await there.Open("/me/security")).Path);
    }

    [Fact]
    public async Task Another_device_can_be_ended_from_here()
    {
        var person = await portal.Person();
        var (here, there) = (await SignedIn(person), await SignedIn(person));

        var page = await here.Submit(await here.Open("/me/security"), ".list form button.btn");

        Assert.Contains("已结束，那台设备要重新登录", page.Text);
        Assert.StartsWith("/login", (await there.Open("/me")).Path);
        Assert.Equal("/me/security", page.Path);
    }

    [Fact]
    public async Task Somebody_elses_session_does_not_exist()
    {
        var (ana, ben) = (await portal.Person(), await portal.Person());
        var (browser, other) = (await SignedIn(ana), await SignedIn(ben));
        var session = await portal.Db(db => db.Sessions.Where(s => s.AccountId == ben.Id).Select(s => s.PublicId).SingleAsync());
        var token = (await browser.Open("/me/security")).Find("[name=__RequestVerificationToken]").GetAttribute("value")!;

        var answer = await browser.Post($"/me/security/sessions/{session}/end", ("__RequestVerificationToken", token));

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal("/me", (await other.Open("/me")).Path);
    }

    [Fact]
    public async Task A_new_password_works_ends_all_other_sessions_and_is_told()
    {
        var person = await portal.Person();
        var (here, there) = (await SignedIn(person), await SignedIn(person));

        var page = await Change(here, AccountsFixture.Password, NewPassword);

        Assert.Contains("密码已修改，其他地方的登录已全部退出", page.Text);
        Assert.StartsWith("/login", (await there.Open("/me")).Path);
        Assert.Equal("/login", (await AccountsFixture.LogIn(portal.Visitor(), person.UserName!)).Path);
        Assert.Equal("/me", (await AccountsFixture.LogIn(portal.Visitor(), person.UserName!, NewPassword)).Path);
        Assert.True(await portal.Db(db => db.Notifications.AnyAsync(n => n.AccountId == person.Id && n.Title == "密码已修改")));
        Assert.True(await portal.Db(db =>
            db.AuditEntries.AnyAsync(e => e.SubjectId == person.Id && e.Action == "account.password-changed")));
    }

    [Theory]
    [InlineData("not the password", NewPassword, "现在的密码不对，或尝试太频繁。请核对后再试")]
    [InlineData("", NewPassword, "请填写现在的密码")]
    [InlineData(AccountsFixture.Password, "", "请填写新密码")]
    [InlineData(AccountsFixture.Password, "short", "密码至少 10 个字，可以用几个词连成一句话")]
    [InlineData(AccountsFixture.Password, "1234567890", "这个密码太常见，容易被猜到，请换一个")]
    [InlineData(AccountsFixture.Password, AccountsFixture.Password, "新密码和现在的一样，请换一个")]
    public async Task A_password_is_not_changed_when_something_is_wrong(string current, string next, string sentence)
    {
        var person = await portal.Person();
        var (here, there) = (await SignedIn(person), await SignedIn(person));

        var page = await Change(here, current, next);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(sentence, page.Find(".field-bad .err").TextContent);
        Assert.Equal("/me", (await there.Open("/me")).Path);
        Assert.Equal("/me", (await AccountsFixture.LogIn(portal.Visitor(), person.UserName!)).Path);
    }

    [Fact]
    public async Task Guessing_the_password_here_is_charged_like_a_login()
    {
        var person = await portal.Person();
        var browser = portal.Visitor();
        browser.SetCookie("__Host-vp", await Given.Session(portal.ConnectionString, person.Id));
        for (var guess = 0; guess < 5; guess++)
            await Change(browser, "not the password", NewPassword);
        var before = portal.Gate.Hashes;

        var page = await Change(browser, AccountsFixture.Password, NewPassword);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(before, portal.Gate.Hashes);
    }

    private async Task<Browser> SignedIn(Account person)
    {
        var browser = portal.Visitor();
        await AccountsFixture.LogIn(browser, person.UserName!);
        return browser;
    }

    private static async Task<Page> Change(Browser browser, string current, string next) =>
        await browser.Submit(await browser.Open("/me/security"), "修改密码", ("Form.Current", current), ("Form.New", next));
}
