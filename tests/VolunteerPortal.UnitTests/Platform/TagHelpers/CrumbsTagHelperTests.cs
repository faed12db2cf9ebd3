using Microsoft.AspNetCore.Razor.TagHelpers;
using VolunteerPortal.Platform.TagHelpers;

namespace VolunteerPortal.UnitTests.Platform.TagHelpers;

public sealed class CrumbsTagHelperTests
{
    private const string Start = "<nav class=\"crumbs\" aria-label=\"当前位置\"><ol>";
    private const string Home = "<li><a href=\"/\">首页</a></li>";

    [Fact]
    public async Task Crumbs_begin_at_the_home_page_and_end_here()
    {
        Assert.Equal($"{Start}{Home}<li aria-current=\"page\">帮助</li></ol></nav>", await Html("帮助"));
    }

    [Fact]
    public async Task Pages_between_are_links_in_their_order_and_nothing_is_taken_as_markup()
    {
        var html = await Html("<正文>", home: true, null, ("/appeals?type=a&b=\"", "倡议"), ("/x", "二"));

        Assert.Equal(
            $"{Start}{Home}<li><a href=\"/appeals?type=a&amp;b=&quot;\">倡议</a></li><li><a href=\"/x\">二</a></li>"
            + "<li aria-current=\"page\">&lt;正文&gt;</li></ol></nav>", html);
    }

    [Fact]
    public async Task The_crumbs_of_a_desk_begin_at_the_desk()
    {
        Assert.StartsWith($"{Start}<li><a href=\"/office/appeals\">", await Html("撤回", home: false, null, ("/office/appeals", "倡议书")));
    }

    [Fact]
    public async Task A_class_of_their_own_comes_after_theirs()
    {
        Assert.StartsWith("<nav class=\"crumbs only-wide\" aria-label", await Html("岗位", home: true, "only-wide"));
    }

    private static async Task<string> Html(string here, bool home = true, string? cssClass = null,
        params (string Href, string Text)[] between)
    {
        var context = new TagHelperContext([], new Dictionary<object, object>(), "id");
        var output = new TagHelperOutput("crumbs", cssClass is null ? [] : [new TagHelperAttribute("class", cssClass)], async (_, _) =>
        {
            foreach (var (href, text) in between)
                await new CrumbTagHelper { Href = href }.ProcessAsync(context, Tag("crumb", text));
            return new DefaultTagHelperContent();
        });
        await new CrumbsTagHelper(Render.Texts()) { Here = here, Home = home }.ProcessAsync(context, output);

        using var writer = new StringWriter();
        output.WriteTo(writer, Render.Encoder);
        return writer.ToString();
    }

    private static TagHelperOutput Tag(string name, string text) =>
        new(name, [], (_, _) => Task.FromResult(new DefaultTagHelperContent().SetContent(text)));
}
