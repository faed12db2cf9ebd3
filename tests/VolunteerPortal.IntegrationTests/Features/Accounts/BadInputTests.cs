using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;

namespace VolunteerPortal.IntegrationTests.Features.Accounts;

/// <summary>Every field of every form gets what nobody should send: a sentence or a refusal, nothing written, never an error page of
/// ours.</summary>
[Collection(nameof(AccountsCollection))]
public sealed class BadInputTests(AccountsFixture portal)
{
    private static readonly string[] Evil =
    [
        "", " ", "\u3000", "\0", "a\0b", "\ud800", "\udc00x", "\uffff", "😀😀😀😀😀", "👩‍👩‍👧‍👦", "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>", "{{7*7}}", "${7*7}",
        "' or '1'='1", "'; drop table accounts; --", "%", "_", "\\", "../../etc/passwd", "a\r\nSet-Cookie: x=y", "\u202Eevil",
        "\u200B\u200B", "Ａ", "ﷺ", "𠮷𠮷𠮷𠮷",
        "e\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301", "null", "undefined", "NaN", "-1", "99999999999999999999", "[]", "{}",
        "true,false",
        new string('a', 300), new string('字', 5_000), new string('@', 1_000),
    ];

    public static TheoryData<string, string> Forms => new()
    {
        { "/login", "main form" },
        { "/register", "main form" },
        { "/me/profile", "main form" },
        { "/me/security", "form[action='/me/security/password']" },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Any_text_in_any_field_gets_an_answer_and_no_error(string path, string form)
    {
        var browser = await Somebody();
        var page = await Open(browser, path);
        foreach (var field in FieldsOf(page, form).Select(f => f.Key).Where(name => name != "__RequestVerificationToken").Distinct())
            foreach (var evil in Evil)
            {
                var answer = await Send(browser, page, form, field, evil);

                Assert.True((int)answer.Status is 200 or 400 or 404 or 413 or 422,
                    $"{path} {field} '{evil[..Math.Min(20, evil.Length)]}' gave {(int)answer.Status} on {answer.Path}");
                Assert.Empty(answer.Document.QuerySelectorAll("main script, main [onerror]"));
                Assert.DoesNotContain("Exception", answer.Html);
            }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_form_without_its_token_or_with_another_browsers_is_refused(string path, string form)
    {
        var browser = await Somebody();
        var page = await Open(browser, path);
        var stranger = (await (await Somebody()).Open("/me/profile")).Find("[name=__RequestVerificationToken]").GetAttribute("value")!;
        var before = await Snapshot();

        foreach (var token in new[] { "", "x", stranger })
            Assert.Equal(HttpStatusCode.BadRequest, (await Send(browser, page, form, "__RequestVerificationToken", token)).Status);

        Assert.Equal(before, await Snapshot());
    }

    [Theory]
    [InlineData("/logout")]
    [InlineData("/login/captcha")]
    [InlineData("/login")]
    [InlineData("/register")]
    public async Task A_post_out_of_nowhere_is_refused(string path) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await portal.Visitor().Post(path, ("account", "x"))).Status);

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Ten_megabytes_are_refused_unread(string path, string form)
    {
        var browser = await Somebody();
        var page = await Open(browser, path);
        var before = portal.Gate.Hashes;

        var answer = await Send(browser, page, form, "extra", new string('a', 10_000_000));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.Status);
        Assert.Equal(before, portal.Gate.Hashes);
    }

    [Fact]
    public async Task Five_thousand_fields_are_refused()
    {
        var browser = portal.Visitor();
        var fields = Enumerable.Range(0, 5_000).Select(at => ($"k{at}", "v")).ToArray();

        var answer = await browser.Post("/login", fields);

        Assert.InRange((int)answer.Status, 400, 413);
    }

    [Theory]
    [InlineData("text/plain", "account=a")]
    [InlineData("application/json", "{\"account\":\"a\"}")]
    [InlineData("application/xml", "<a/>")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nnonsense")]
    public async Task A_body_that_is_no_form_is_refused(string type, string body)
    {
        using var content = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        var answer = await portal.Visitor().Send("/login", content);

        Assert.InRange((int)answer.Status, 400, 415);
    }

    private Task<(int, int, int)> Snapshot() => portal.Db(async db =>
        (await db.Accounts.CountAsync(), await db.AuditEntries.CountAsync(), await db.Notifications.CountAsync()));

    private async Task<Browser> Somebody() => await portal.SignedIn((await portal.Person()).Id);

    /// <summary>The login and registration pages are for visitors.</summary>
    private static async Task<Page> Open(Browser browser, string path)
    {
        if (path is "/login" or "/register")
            foreach (System.Net.Cookie cookie in browser.Cookies.GetAllCookies())
                cookie.Expired = true;

        return await browser.Open(path);
    }

    private static List<KeyValuePair<string, string>> FieldsOf(Page page, string form, params (string Name, string Value)[] fill) =>
        Browser.Fields((IHtmlFormElement)page.Find(form), null, fill);

    private static async Task<Page> Send(Browser browser, Page page, string form, string field, string value)
    {
        using var content = new ByteArrayContent(System.Text.Encoding.ASCII.GetBytes(string.Join('&',
            FieldsOf(page, form, (field, value)).Select(f => $"{Escaped(f.Key)}={Escaped(f.Value)}"))));
        content.Headers.TryAddWithoutValidation("Content-Type", "application/x-www-form-urlencoded");
        return await browser.Send(page.Find(form).GetAttribute("action")!, content);
    }

    /// <summary>Percent-encodes also half of a pair, as no browser would: as the three bytes it has in CESU.</summary>
    private static string Escaped(string text) => string.Concat(Pieces(text));

    private static IEnumerable<string> Pieces(string text)
    {
        for (var at = 0; at < text.Length; at++)
            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
                yield return Uri.EscapeDataString(text.AsSpan(at++, 2));
            else if (char.IsSurrogate(text[at]))
                yield return $"%ED%{(text[at] >> 6 & 0x3F) | 0x80:X2}%{(text[at] & 0x3F) | 0x80:X2}";
            else
                yield return Uri.EscapeDataString(text[at].ToString());
    }
}
