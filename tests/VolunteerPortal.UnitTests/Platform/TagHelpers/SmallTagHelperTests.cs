using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using VolunteerPortal.Platform.Forms;
using VolunteerPortal.Platform.TagHelpers;

namespace VolunteerPortal.UnitTests.Platform.TagHelpers;

public sealed class SmallTagHelperTests
{
    [Fact]
    public async Task An_icon_beside_a_text_is_decoration_and_alone_it_has_a_name()
    {
        var beside = await Render.Html(new IconTagHelper(Render.Icons) { Name = "phone" });
        var alone = await Render.Html(new IconTagHelper(Render.Icons) { Name = "bell", Label = "消息 <3>" });

        Assert.Equal("<svg class=\"i\" aria-hidden=\"true\"><use href=\"/img/icons.svg#phone\"/></svg>", beside);
        Assert.Equal("<svg class=\"i\" role=\"img\" aria-label=\"消息 &lt;3&gt;\"><use href=\"/img/icons.svg#bell\"/></svg>", alone);
    }

    [Fact]
    public async Task Slots_say_how_many_are_missing()
    {
        var html = await Render.Html(new SlotsTagHelper(Render.Texts()) { Taken = 14, Capacity = 20, Urgent = true });

        Assert.Contains("<span class=\"need\">还差<i>6</i>人</span><span>已报 14 / 20</span>", html);
        Assert.Contains("class=\"meter meter-low\"", html);
        Assert.Contains("<rect width=\"70\" height=\"8\"/>", html);
    }

    [Fact]
    public async Task Full_slots_say_so_in_words_and_are_not_red()
    {
        var html = await Render.Html(new SlotsTagHelper(Render.Texts()) { Taken = 8, Capacity = 8, Urgent = true });

        Assert.Contains("<b>名额已满</b><span>已报 8 / 8</span>", html);
        Assert.DoesNotContain("meter-low", html);
    }

    [Fact]
    public async Task A_number_is_dialled_without_its_dashes()
    {
        var html = await Render.Html(new TelTagHelper(Render.Icons) { Number = "0731-5555-0101" });

        Assert.StartsWith("<a class=\"tel\" href=\"tel:073155550101\">", html);
        Assert.EndsWith("0731-5555-0101</a>", html);
    }

    [Theory]
    [InlineData("0731-55550101-801", "073155550101,801")]
    [InlineData("400-555-0101", "4005550101")]
    [InlineData("199 0000 0001", "19900000001")]
    public async Task An_extension_is_dialled_after_a_pause(string number, string dialled)
    {
        Assert.Contains($"href=\"tel:{dialled}\"", await Render.Html(new TelTagHelper(Render.Icons) { Number = number }));
    }

    [Fact]
    public async Task A_telephone_may_bring_its_own_class_and_words_or_be_plain()
    {
        var button = await Render.Html(new TelTagHelper(Render.Icons) { Number = "12345" },
            "打<b>电话</b>", new TagHelperAttribute("class", "btn"));
        var plain = await Render.Html(new TelTagHelper(Render.Icons) { Number = "12345", Plain = true });

        Assert.StartsWith("<a class=\"btn\" href=\"tel:12345\"><svg", button);
        Assert.EndsWith("</svg>打<b>电话</b></a>", button);
        Assert.Equal("<a href=\"tel:12345\">12345</a>", plain);
    }

    [Theory]
    [InlineData("林霜降", "林")]
    [InlineData("<b>", "&lt;")]
    [InlineData("\U00020BB7田", "&#x20BB7;")]
    public async Task The_mark_of_a_name_is_its_first_letter(string name, string letter)
    {
        Assert.Equal($"<span class=\"ava\" aria-hidden=\"true\">{letter}</span>", await Render.Html(new AvatarTagHelper { Name = name }));
    }

    [Fact]
    public async Task Where_Enter_does_nothing_a_disabled_button_comes_before_an_idle_one()
    {
        var inside = await Render.Html(new EnterDoesNothingTagHelper());
        var before = await Render.Html(new EnterDoesNothingTagHelper { Form = "appeal" });

        Assert.Equal("<button disabled=\"\" hidden=\"\"></button><button aria-hidden=\"true\" class=\"vh\" data-idle=\"\" "
            + "tabindex=\"-1\"></button>", inside);
        Assert.Equal(2, before.Split("form=\"appeal\"").Length - 1);
    }

    [Fact]
    public async Task A_note_keeps_what_it_says_and_the_classes_it_was_given()
    {
        var html = await Render.Html(new NoteTagHelper(Render.Icons) { Kind = "zhe" }, "<b>请留意</b>", new TagHelperAttribute("class", "mt"));

        Assert.Contains("class=\"mt note note-zhe\"", html);
        Assert.Contains("#warn", html);
        Assert.Contains("<div><b>请留意</b></div>", html);
    }

    [Fact]
    public async Task A_qr_code_is_one_path_and_says_what_it_is()
    {
        var html = await Render.Html(new QrTagHelper(Render.Texts()) { Value = "https://example.org/a/QH0218" });

        Assert.Contains("aria-label=\"本页二维码\"", html);
        Assert.Contains("<path fill=\"#000\" d=\"M0 0h7v1h-7z", html);
        Assert.DoesNotContain("style=", html);
    }

    [Fact]
    public async Task The_pager_keeps_the_filters_and_marks_this_page()
    {
        var view = Render.View("");
        view.HttpContext.Request.Path = "/posts";
        view.HttpContext.Request.QueryString = new QueryString("?area=柳溪&page=4&kind=a&kind=b");

        var html = await Render.Html(new PagerTagHelper(Render.Icons, Render.Texts()) { Paging = new Paging(4, 10, 120),
            ViewContext = view });

        Assert.Contains("<span aria-current=\"page\">4</span>", html);
        Assert.Contains("href=\"/posts?area=%E6%9F%B3%E6%BA%AA&amp;kind=a&amp;kind=b&amp;page=5\"", html);
        Assert.Contains("href=\"/posts?area=%E6%9F%B3%E6%BA%AA&amp;kind=a&amp;kind=b\" aria-label=\"第 1 页\"", html);
    }

    [Fact]
    public async Task One_page_needs_no_pager()
    {
        var html = await Render.Html(new PagerTagHelper(Render.Icons, Render.Texts()) { Paging = new Paging(1, 10, 9),
            ViewContext = Render.View("") });

        Assert.Empty(html);
    }

    [Fact]
    public async Task The_request_key_of_a_page_that_comes_back_is_the_one_that_was_sent()
    {
        var sent = Guid.CreateVersion7();
        var view = PostedWith($"{sent}");

        Assert.Contains($"value=\"{sent}\"", await Render.Html(new RequestKeyTagHelper { ViewContext = view }));
        Assert.DoesNotContain($"{sent}", await Render.Html(new RequestKeyTagHelper { ViewContext = view, Renew = true }));
    }

    [Fact]
    public async Task A_request_key_that_is_none_is_replaced()
    {
        var html = await Render.Html(new RequestKeyTagHelper { ViewContext = PostedWith("\"><b>") });

        Assert.Matches("<input type=\"hidden\" name=\"requestKey\" value=\"[0-9a-f-]{36}\" />", html);
    }

    private static ViewContext PostedWith(string key)
    {
        var view = Render.View("");
        view.HttpContext.Request.ContentType = "application/x-www-form-urlencoded";
        view.HttpContext.Request.Form = new FormCollection(new() { [RequestKeyTagHelper.FieldName] = key });
        return view;
    }
}
