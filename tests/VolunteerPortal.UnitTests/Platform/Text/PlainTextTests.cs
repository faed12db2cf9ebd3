using VolunteerPortal.Platform.Text;

namespace VolunteerPortal.UnitTests.Platform.Text;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("春汛将至，请您搭把手")]
    [InlineData("𠮷田 🙂 👨‍👩‍👧 é ﷺ")]
    [InlineData("<b>不是标记</b> & 'x' \"y\"")]
    [InlineData("葛󠄀")]
    public void Ordinary_text_is_fine(string? text)
    {
        Assert.Null(PlainText.FirstProblem(text, 50, multiline: false));
        Assert.Null(PlainText.FirstProblem(text, 50, multiline: true));
    }

    [Theory]
    [InlineData("a\0b")]
    [InlineData("a\uFFFEb")]
    [InlineData("a\uFFFFb")]
    [InlineData("a\U0001FFFEb")]
    [InlineData("a\U0010FFFFb")]
    [InlineData("a\uFFFDb")]
    public void What_the_database_or_a_reader_cannot_take_is_refused(string text)
    {
        Assert.Equal("文字里有无法识别的字符，请删掉后重新输入", PlainText.FirstProblem(text, 50, multiline: true)?.ToString());
    }

    [Fact]
    public void Half_a_character_is_refused_wherever_it_stands()
    {
        foreach (var text in new[] { "a" + (char)0xD800, (char)0xDC00 + "a", "a" + (char)0xDC00 + (char)0xD800 + "b", "" + (char)0xDBFF })
            Assert.NotNull(PlainText.FirstProblem(text, 50, multiline: true));
    }

    [Theory]
    [InlineData("a\u0001b")]
    [InlineData("a\u0008b")]
    [InlineData("a\u001Bb")]
    [InlineData("a\u007Fb")]
    [InlineData("a\u0085b")]
    [InlineData("a\u000Bb")]
    public void Control_characters_are_refused(string text)
    {
        Assert.Equal("文字里有看不见的控制字符，请删掉后重新输入", PlainText.FirstProblem(text, 50, multiline: true)?.ToString());
        Assert.NotNull(PlainText.FirstProblem(text, 50, multiline: false));
    }

    [Theory]
    [InlineData("第一行\n第二行")]
    [InlineData("第一行\r\n第二行")]
    [InlineData("一\t二")]
    public void Lines_and_tabs_belong_to_longer_texts_only(string text)
    {
        Assert.Null(PlainText.FirstProblem(text, 50, multiline: true));
        Assert.NotNull(PlainText.FirstProblem(text, 50, multiline: false));
    }

    [Fact]
    public void Length_counts_characters_not_code_units()
    {
        var hundred = string.Concat(Enumerable.Repeat("𠮷", 100));

        Assert.Null(PlainText.FirstProblem(hundred, 100, multiline: false));
        Assert.Equal("最多 100 个字，现在有 101 个，请删减", PlainText.FirstProblem(hundred + "𠮷", 100, multiline: false)?.ToString());
    }

    [Fact]
    public void A_line_end_counts_once_however_the_browser_sends_it()
    {
        Assert.Null(PlainText.FirstProblem("一\r\n二", 3, multiline: true));
    }

    [Fact]
    public void Towers_of_marks_are_refused()
    {
        Assert.Null(PlainText.FirstProblem("e\u0301\u0323", 50, multiline: false));
        Assert.Equal("请去掉叠在文字上的多余符号", PlainText.FirstProblem("e" + new string('\u0301', 500), 1000, multiline: false)?.ToString());
    }

    [Theory]
    [InlineData("  标题\u3000", "标题")]
    [InlineData("cod\u202Efdp", "codfdp")]
    [InlineData("\u2066标题\u2069", "标题")]
    [InlineData("\u200E\u200F\u061C", null)]
    [InlineData("   ", null)]
    [InlineData(null, null)]
    public void A_line_is_stored_without_space_around_and_direction_marks(string? text, string? stored)
    {
        Assert.Equal(stored, PlainText.OneLine(text));
    }

    [Fact]
    public void Paragraphs_are_stored_with_one_kind_of_line_end()
    {
        Assert.Equal("　　一\n\n二", PlainText.Paragraphs("\r\n　　一\r\n\r二 \r\n"));
        Assert.Null(PlainText.Paragraphs(" \r\n "));
    }

    [Fact]
    public void A_text_no_tidying_could_fit_into_its_field_is_refused_unread()
    {
        // Not whole: had it been looked at, the sentence would be another one
        var text = new string((char)0xD800, 301);

        Assert.Equal("最多 50 个字，现在有 301 个，请删减", PlainText.WhyTooLong(text, 50)?.ToString());
        Assert.Equal("最多 50 个字，现在有 301 个，请删减", PlainText.FirstProblem(text, 50, multiline: true)?.ToString());
        Assert.Null(PlainText.WhyTooLong(text[..300], 50));
    }

    [Theory]
    [InlineData("\u202E请搭把手\u202C")]
    [InlineData("\u2066请搭\u061C把手\u2069")]
    [InlineData("\u200E请搭把手\u200F")]
    public void Marks_that_turn_the_direction_of_reading_are_taken_off(string text)
    {
        Assert.Equal("请搭把手", PlainText.OneLine(text));
        Assert.Equal("请搭把手", PlainText.Paragraphs(text));
    }

    [Theory]
    [InlineData("人数已满", "人数已满。")]
    [InlineData("欢迎改报。", "欢迎改报。")]
    [InlineData("请改期！", "请改期！")]
    [InlineData("Full.", "Full.")]
    [InlineData(null, "")]
    public void A_sentence_has_one_full_stop(string? text, string sentence) => Assert.Equal(sentence, PlainText.AsSentence(text));
}
