using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using VolunteerPortal.Features.Appeals;
using VolunteerPortal.Platform.Letters;

namespace VolunteerPortal.UnitTests.Features.Appeals;

public sealed class AppealTextTests
{
    private static readonly Guid Own = Guid.Parse("0198c5a0-0000-7000-8000-000000000001");

    /// <summary>The first headings of a letter are its sections, whatever number they bear.</summary>
    [Fact]
    public void A_letter_that_begins_with_a_lower_number_has_all_its_sections()
    {
        var letter = Render("""
            汛期将至。
            （一）先学会，再上岗
            1.登录网站
            （二）就近报名
            """);

        Assert.Equal(["H2 （一）先学会，再上岗", "H3 1.登录网站", "H2 （二）就近报名"], Blocks(letter).Where(block => block[0] == 'H'));
        Assert.Equal(2, letter.Sections.Count);
    }

    [Fact]
    public void A_pasted_letter_gets_its_sections()
    {
        var letter = Render("""
            　　气象部门预计，本月下旬我市将有三轮强降雨。
            一、先学会，再上岗
            请先完成线上课程。
            (一)线上课程
            1．登录网站
            (1)打开课程
            二、就近报名
            （一）听从安排。不要自行前往河堤。
            """);

        Assert.Equal(
            ["P 气象部门预计，本月下旬我市将有三轮强降雨。", "H2 一、先学会，再上岗", "P 请先完成线上课程。", "H3 （一）线上课程", "H4 1.登录网站", "H5 （1）打开课程",
                "H2 二、就近报名", "P （一）听从安排。不要自行前往河堤。"],
            Blocks(letter));
        Assert.Equal([new SectionLink("s1", "一、先学会，再上岗"), new SectionLink("s2", "二、就近报名")], letter.Sections);
        Assert.Equal(["s1", "s1-1", "s1-2", "s1-3", "s2"], Parsed(letter).QuerySelectorAll("[id]").Select(heading => heading.Id));
    }

    [Fact]
    public void A_first_sentence_that_is_a_heading_stands_out_in_its_paragraph()
    {
        var paragraph = Parsed(Render("(一)加强组织。各单位要**高度重视**。")).QuerySelector("p")!;

        Assert.Equal("lv2", paragraph.ClassName);
        Assert.Equal("（一）加强组织。", paragraph.QuerySelector("strong.run-in")!.TextContent);
        Assert.Equal("（一）加强组织。各单位要高度重视。", paragraph.TextContent);
    }

    [Fact]
    public void Headings_never_skip_a_rank()
    {
        var letter = Render("1.明确分工\n一、第一部分\n1.直接到第三级\n（1）第四级\n（一）又到第二级\n##### 五个井号");

        Assert.Equal(["H2", "H2", "H3", "H4", "H3", "H4"], Blocks(letter).Select(block => block[..2]));
        Assert.Equal(["lv3", "lv1", "lv3", "lv4", "lv2", "lv4"],
            Parsed(letter).QuerySelectorAll("[id]").Select(heading => heading.ClassName));
    }

    [Fact]
    public void A_bold_section_line_is_a_section_too()
    {
        Assert.Equal("一、先学会，再上岗", Assert.Single(Render("**一、先学会，再上岗**").Sections).Text);
    }

    [Fact]
    public void A_number_in_a_markdown_heading_decides_its_level()
    {
        Assert.Equal(["H2 一、甲", "H3 （一）乙"], Blocks(Render("### 一、甲\n# (一)乙")));
    }

    [Fact]
    public void Every_line_is_a_paragraph_and_spaces_before_it_mean_nothing()
    {
        Assert.Equal(["P 甲", "P 乙", "P 丙", "P 丁"], Blocks(Render("甲\r\n乙\n\n\n        丙\n　　丁")));
    }

    [Fact]
    public void Lists_keep_their_items_numbers_and_inner_lists()
    {
        var html = Parsed(Render("- 水位\n- 封路\n  - 县道\n• 停课\n▪ 停工\n正文\n3. 丙\n4. 丁"));

        Assert.Equal(["水位", "封路", "县道", "停课", "停工"], html.QuerySelectorAll("ul li").Select(item => item.FirstChild!.TextContent));
        Assert.Equal("县道", html.QuerySelector("ul ul li")!.TextContent);
        Assert.Equal("3", html.QuerySelector("ol")!.GetAttribute("start"));
        Assert.Equal(["丙", "丁"], html.QuerySelectorAll("ol li").Select(item => item.TextContent));
    }

    [Fact]
    public void A_table_has_a_head_and_can_be_scrolled_by_keyboard()
    {
        var html = Parsed(Render("| 区县 | 人数 |\n|---|--:|\n| 柳溪 | 12 |\n| 云桥 | **8** |"));

        Assert.Equal(["区县", "人数"], html.QuerySelectorAll("thead th[scope=col]").Select(cell => cell.TextContent));
        Assert.Equal(["柳溪", "12", "云桥", "8"], html.QuerySelectorAll("tbody td").Select(cell => cell.TextContent));
        Assert.Equal("0", html.QuerySelector(".scroller")!.GetAttribute("tabindex"));
    }

    [Theory]
    [InlineData("[网](https://example.org/a?b=1&c=2)", "https://example.org/a?b=1&c=2", "noopener nofollow")]
    [InlineData("[网](http://example.org)", "http://example.org/", "noopener nofollow")]
    [InlineData("[网](HTTPS://Example.org/路径)", "https://example.org/%E8%B7%AF%E5%BE%84", "noopener nofollow")]
    [InlineData("[信](mailto:office@example.org)", "mailto:office@example.org", null)]
    [InlineData("[拨打](tel:0731-5555-0110)", "tel:073155550110", null)]
    [InlineData("[岗位](/posts?region=4399)", "/posts?region=4399", null)]
    public void A_link_leads_where_it_says(string body, string address, string? rel)
    {
        var link = Assert.IsAssignableFrom<IHtmlAnchorElement>(Parsed(Render(body)).QuerySelector("a"));

        Assert.Equal(address, link.GetAttribute("href"));
        Assert.Equal(rel, link.GetAttribute("rel"));
    }

    [Fact]
    public void Only_own_pictures_are_shown()
    {
        var letter = Render(
            $"![堤上](attachment:{Own} \"三月的柳溪河\")\n![别人的](attachment:{Guid.CreateVersion7()})\n![外面的](https://example.org/a.png)");

        var image = Assert.Single(Parsed(letter).QuerySelectorAll("img"));
        Assert.Equal(("/pictures/" + Own, "堤上"), (image.GetAttribute("src"), image.GetAttribute("alt")));
        Assert.Equal("三月的柳溪河", Parsed(letter).QuerySelector("figure figcaption")!.TextContent);
        Assert.Equal(2, letter.DeadLinks);
        Assert.Contains("别人的", Parsed(letter).TextContent);
    }

    [Theory]
    [InlineData("____________")]
    [InlineData("姓名：____ 电话：____")]
    [InlineData("5*3=15，a_b_c")]
    [InlineData("http://example.org/ 和 www.example.org")]
    [InlineData("&lt;b&gt; &nbsp; &copy;")]
    [InlineData("#话题# @某人")]
    [InlineData("> 引用")]
    [InlineData("`代码` ```")]
    [InlineData("[a]: http://example.org")]
    [InlineData("1. ")]
    [InlineData("-")]
    [InlineData("+86 731 5555 0101")]
    [InlineData("~~删~~ ==亮== [^1]")]
    [InlineData("$x$ :smile: (c)")]
    public void What_is_no_mark_of_ours_is_shown_as_typed(string line)
    {
        // A line of _ alone is a rule across the page; everything else is words
        var shown = Parsed(Render("前\n" + line));

        Assert.True(shown.QuerySelector("hr") is not null == line.All(character => character == '_'));
        if (shown.QuerySelector("hr") is null)
            Assert.Equal(line.Trim(), shown.QuerySelectorAll("p")[1].TextContent);
    }

    [Fact]
    public void Emphasis_works_between_Chinese_marks()
    {
        var html = Parsed(Render("请带好**“志愿者证”**再来，*务必*准时。"));

        Assert.Equal("“志愿者证”", html.QuerySelector("strong")!.TextContent);
        Assert.Equal("务必", html.QuerySelector("em")!.TextContent);
    }

    [Fact]
    public void An_excerpt_is_the_text_without_its_headings()
    {
        Assert.Equal("开头。（一）组织。听从安排。", AppealText.Excerpt("开头。\n一、标题\n(一)组织。听从[安排](/x)。\n- 项", 40));
        Assert.Equal("𠮷𠮷𠮷…", AppealText.Excerpt("𠮷𠮷𠮷𠮷𠮷", 4));
        Assert.Equal("", AppealText.Excerpt(null, 40));
    }

    [Fact]
    public void Too_long_a_body_is_refused()
    {
        var lines = string.Join('\n', Enumerable.Repeat(new string('长', 99), 400));

        Assert.Null(AppealText.WhyNot(lines));
        Assert.Equal("最多 40000 个字，现在有 40001 个，请删减", AppealText.WhyNot(lines + "长长")?.ToString());
    }

    [Fact]
    public void Hostile_bodies_are_refused_and_shown_as_text()
    {
        (string Body, string? Reason)[] hostile =
        [
            (new string('[', 1_000_000), "最多 40000 个字，现在有 1000000 个，请删减"),
            (new string('>', 10_000), "第 1 行太长，请分成几段"),
            ("好\n" + new string('[', 300), "第 2 行的符号太多，请删减"),
            (string.Concat(Enumerable.Repeat("![", 150)), "第 1 行的符号太多，请删减"),
            (string.Concat(Enumerable.Repeat("*a ", 250)), "第 1 行的符号太多，请删减"),
            ("a\0b", "文字里有无法识别的字符，请删掉后重新输入"),
        ];

        foreach (var (body, reason) in hostile)
        {
            Assert.Equal(reason, AppealText.WhyNot(body)?.ToString());
            Assert.Equal(body.Trim().Length, Parsed(Render(body)).TextContent.Trim().Length);
        }
    }

    [Fact]
    public void Nesting_as_deep_as_the_limits_allow_is_rendered_whole()
    {
        var lists = string.Concat(Enumerable.Range(0, 500).Select(line => new string(' ', line) + "- 项\n"))[..30_000];
        var brackets = string.Join('\n', Enumerable.Repeat(new string('[', 199), 200));
        var stars = string.Join('\n', Enumerable.Repeat(string.Concat(Enumerable.Repeat("**a _b ", 99)), 40));

        foreach (var body in new[] { lists, brackets, stars, string.Concat(Enumerable.Repeat("- ", 2_000)) })
        {
            Assert.Null(AppealText.WhyNot(body));
            Assert.NotEmpty(Render(body).Html.ToString());
        }

        Assert.True(Parsed(Render(lists)).QuerySelectorAll("ul ul ul ul ul ul").Length == 0);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \r\n\u3000")]
    [InlineData("#")]
    public void Nothing_written_shows_nothing(string? body)
    {
        Assert.Equal("", Render(body).Html.ToString());
    }

    private static AppealText Render(string? body) => AppealText.Render(body, id => id == Own ? $"/pictures/{id}" : null);

    private static AngleSharp.Dom.IElement Parsed(AppealText text) => new HtmlParser().ParseDocument(text.Html.ToString()).Body!;

    private static IEnumerable<string> Blocks(AppealText text) =>
        Parsed(text).Children.Select(element => $"{element.TagName} {element.TextContent}");
}
