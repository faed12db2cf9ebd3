using System.Text.RegularExpressions;
using VolunteerPortal.Features.Accounts.Passwords;

namespace VolunteerPortal.IntegrationTests.Features.Accounts.Passwords;

/// <summary>`dotnet VolunteerPortal.dll reset-password NAME`.</summary>
[Collection(nameof(AccountsCollection))]
public sealed partial class ResetPasswordTests(AccountsFixture portal)
{
    [Fact]
    public async Task The_new_password_logs_in_and_the_old_one_and_all_sessions_are_over()
    {
        var person = await portal.Person();
        var before = portal.Visitor();
        Assert.Equal("/me", (await AccountsFixture.LogIn(before, person.UserName!)).Path);

        var (code, says) = await Reset(person.PhoneNumber!);

        Assert.Equal(0, code);
        Assert.Equal("/login", (await AccountsFixture.LogIn(portal.Visitor(), person.UserName!)).Path);
        Assert.Equal("/me",
            (await AccountsFixture.LogIn(portal.Visitor(), person.UserName!, NewPassword().Match(says).Groups["password"].Value)).Path);
        Assert.StartsWith("/login", (await before.Open("/me")).Path);
    }

    [Fact]
    public async Task Nobody_of_that_name_is_said_and_ends_with_1()
    {
        var (code, says) = await Reset("nobody-is-called-so");

        Assert.Equal(1, code);
        Assert.StartsWith("没有这个账号", says);
    }

    private async Task<(int Code, string Says)> Reset(string name)
    {
        await using var says = new StringWriter();
        return (await ResetPasswordCommand.Run(portal.Services, name, says), says.ToString());
    }

    [GeneratedRegex("新密码：(?<password>[a-z2-9]{16})。")]
    private static partial Regex NewPassword();
}
