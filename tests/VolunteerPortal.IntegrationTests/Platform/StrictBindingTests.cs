using System.Net;
using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Features.SignUps;

namespace VolunteerPortal.IntegrationTests.Platform;

/// <summary>What stands in the route is what is acted on; a form says nothing about it, and a GET has no form.</summary>
public sealed class StrictBindingTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task A_form_field_does_not_replace_the_row_in_the_address()
    {
        var person = await portal.Given.Account();
        var (named, smuggled) = (await portal.Given.SignUp(await portal.Given.Shift(), person),
            await portal.Given.SignUp(await portal.Given.Shift(inHours: 72), person));
        var browser = await portal.SignedIn(person.Id);

        await browser.Submit(await browser.Open($"/sign-ups/{named.Id}/withdrawal"), "确认取消", ("id", $"{smuggled.Id}"),
            ("Id", $"{smuggled.Id}"));

        Assert.Equal((SignUpStatus.Withdrawn, SignUpStatus.Confirmed), (await StatusOf(named), await StatusOf(smuggled)));
    }

    [Theory]
    [InlineData("/sign-ups/confirm", "shift")]
    [InlineData("/me/messages", "page")]
    [InlineData("/search", "q")]
    public async Task The_body_of_a_GET_is_not_read(string path, string field)
    {
        var browser = await portal.SignedIn((await portal.Given.Account()).Id);
        var shift = await portal.Given.Shift();
        using var request = new HttpRequestMessage(HttpMethod.Get,
            path) { Content = new FormUrlEncodedContent([KeyValuePair.Create(field, $"{shift.Id}")]) };

        using var answer = await browser.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain($"{shift.Id}", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/appeals?filter.q=绝无此词")]
    [InlineData("/admin/audit?filter.id=绝无此词")]
    public async Task What_stands_in_an_address_is_read_under_its_full_name_only(string path)
    {
        var browser = await portal.SignedIn((await portal.Given.SystemAdmin()).Id);

        var prefixed = await browser.Open(path);
        var plain = await browser.Open(path.Replace("filter.", ""));

        Assert.Contains("绝无此词", plain.Html);
        Assert.DoesNotContain("绝无此词", prefixed.Html);
    }

    [Fact]
    public async Task More_values_than_any_form_of_ours_has_are_a_bad_request_and_no_error()
    {
        var browser = await portal.SignedIn((await portal.Given.Account()).Id);
        var token = (await browser.Open("/me/profile")).Find("[name=__RequestVerificationToken]").GetAttribute("value")!;

        foreach (var names in new[] { "Shift[{0}]", "Shift", "Waitlist[{0}]", "x{0}" })
        {
            var fields = Enumerable.Range(0, 1_100).Select(at => (string.Format(names, at), $"{Guid.CreateVersion7()}"))
                .Append(("__RequestVerificationToken", token)).ToArray();
            Assert.Equal(HttpStatusCode.BadRequest, (await browser.Post("/sign-ups", fields)).Status);
        }
    }

    private Task<SignUpStatus> StatusOf(SignUp signUp) =>
        portal.Db(db => db.SignUps.Where(s => s.Id == signUp.Id).Select(s => s.Status).SingleAsync());
}
