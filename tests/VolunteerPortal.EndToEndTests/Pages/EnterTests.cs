using System.Text.RegularExpressions;

namespace VolunteerPortal.EndToEndTests.Pages;

/// <summary>
/// Enter in a field presses the first submit button of its form, wherever that stands on the page. It does what the field is for, or
/// nothing: it never decides about somebody, shows or hides, takes back or throws away.
/// </summary>
public sealed partial class EnterTests(BrowserFixture browser) : GalleryTest(browser)
{
    private const string NoButton = "";

    /// <summary>Every form of the portal, with {} for what names a row, and the button that Enter in any of its fields presses.</summary>
    private static readonly IReadOnlyDictionary<string, string> May = new Dictionary<string, string>
    {
        // Looking for something
        ["GET /search"] = "搜索",
        ["GET /appeals"] = "筛选",
        ["GET /appeals/{}"] = "筛选",
        ["GET /appeals/{}/comments"] = "筛选",
        ["GET /posts"] = "查看岗位",
        ["GET /admin/audit"] = "筛选",
        ["GET /sign-ups/confirm"] = "下一步：核对报名",

        // Forms of one's own, with one button for what they are for
        ["POST /login"] = "登录",
        ["POST /register"] = "注册",
        ["POST /me/profile"] = "保存",
        ["POST /me/security/password"] = "修改密码",
        ["POST /sign-ups"] = "提交报名",

        // One field, which is the number that is saved; places that are held cannot be taken away with it
        ["POST /team/{}/shifts/{}/capacity"] = "保存人数",

        // Fields beside a decision
        ["POST /team/{}/sign-ups/decisions"] = NoButton,
        ["POST /team/{}/shifts/{}/cancellation"] = NoButton,
        ["POST /office/comments/decisions"] = NoButton,
        ["POST /office/appeals/{}/withdrawal"] = NoButton,
        ["POST /office/appeals"] = NoButton,
        ["POST /office/appeals/{}"] = NoButton,

        // Another captcha: the forms of login and registration show it, and their first button is the one above
        ["POST /login/captcha"] = "登录",
        ["POST /register/captcha"] = "注册",

        // Without a field of one line
        ["POST /prefs"] = NoButton,
        ["POST /logout"] = NoButton,
        ["POST /appeals/{}/comments"] = NoButton,
        ["POST /appeals/{}/shares"] = NoButton,
        ["POST /sign-ups/{}/withdrawal"] = NoButton,
        ["POST /me/messages/reading"] = NoButton,
        ["POST /me/messages/{}/reading"] = NoButton,
        ["POST /me/security/sessions/{}/end"] = NoButton,
        ["POST /office/appeals/{}/publication"] = NoButton,
        ["POST /team/{}/sign-ups/undo/{}"] = NoButton,
        ["POST /office/comments/undo/{}"] = NoButton,
    };

    public static TheoryData<string> Names => Gallery.Names;

    [Theory, MemberData(nameof(Names))]
    public async Task Enter_does_what_the_field_is_for_or_nothing(string name)
    {
        var standard = await EnterKey.InEveryFieldOf(await Open(name, Desktop));
        var elder = await EnterKey.InEveryFieldOf(await Open(name, Phone, "mode=elder"));

        Nothing(standard.Concat(elder).Where(press => !IsRight(press))
            .Select(press => $"{press.Form}: Enter in {press.Field} presses [{press.Button}]").Distinct());
    }

    /// <summary>A form that no page of the gallery shows is at least on the list.</summary>
    [Fact]
    public void Every_address_that_takes_a_form_is_on_the_list()
    {
        var sent = Portal.Service<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST") == true)
            .Select(endpoint => $"POST /{Parameter().Replace(endpoint.RoutePattern.RawText!.Trim('/'), "{}")}");

        Assert.Equal(May.Keys.Where(form => form.StartsWith("POST", StringComparison.Ordinal)).Order(), sent.Order());
    }

    private static bool IsRight(EnterKey.Press press) =>
        May.TryGetValue(press.Form, out var button) && (press.Field.Length == 0 || press.Button == button);

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
