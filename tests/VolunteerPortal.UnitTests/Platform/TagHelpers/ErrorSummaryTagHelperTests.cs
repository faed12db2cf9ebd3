using Microsoft.AspNetCore.Mvc.ModelBinding;
using VolunteerPortal.Platform.TagHelpers;

namespace VolunteerPortal.UnitTests.Platform.TagHelpers;

public sealed class ErrorSummaryTagHelperTests
{
    private sealed record RegisterForm(string? UserName, string? Phone, string? Consent);

    private sealed record RegisterPage(RegisterForm Form);

    [Fact]
    public async Task Errors_are_links_in_the_order_of_the_form()
    {
        var html = await Summary(("form.Consent", "请先同意隐私说明"), ("form.UserName", "请填写用户名"), ("form.Phone", "请填写手机号"));

        Assert.Contains("<div role=\"alert\" tabindex=\"-1\" id=\"errors\"><h2>有 3 处需要修改</h2>", html);
        Assert.Contains(
            "<li><a href=\"#f-username\">请填写用户名</a></li><li><a href=\"#f-phone\">请填写手机号</a></li><li><a "
                + "href=\"#f-consent\">请先同意隐私说明</a></li>",
            html);
    }

    [Fact]
    public async Task An_error_of_the_whole_form_is_no_link()
    {
        Assert.Contains("<li>名额刚刚报满了</li>", await Summary(("", "名额刚刚报满了")));
    }

    [Fact]
    public async Task Nothing_wrong_is_nothing_shown()
    {
        Assert.Empty(await Summary());
    }

    private static Task<string> Summary(params (string Key, string Message)[] errors)
    {
        var state = new ModelStateDictionary();
        foreach (var (key, message) in errors)
            state.AddModelError(key, message);

        var page = new RegisterPage(new RegisterForm(null, null, null));
        return Render.Html(new ErrorSummaryTagHelper(Render.Texts()) { ViewContext = Render.View(page, state) });
    }
}
