using VolunteerPortal.Platform.Letters;

namespace VolunteerPortal.UnitTests.Platform.Letters;

public sealed class NumberedLineTests
{
    [Theory]
    [MemberData(nameof(Vectors.Of), "doc_level", MemberType = typeof(Vectors))]
    public void Every_level_vector_gets_its_level(string id, string input, bool valid, string expect)
    {
        Assert.True(valid, id);
        Assert.Equal(Vectors.Get(expect, "level"), NumberedLine.LevelOf(input).ToString());
    }

    [Theory]
    [InlineData("(一)加强组织", "（一）加强组织")]
    [InlineData("（一)、加强组织", "（一）加强组织")]
    [InlineData("1．明确分工", "1.明确分工")]
    [InlineData("１２．明确分工", "12.明确分工")]
    [InlineData("1、明确分工", "1、明确分工")]
    [InlineData("(1) 具体做法", "（1）具体做法")]
    [InlineData("二十一、 附则", "二十一、附则")]
    public void A_number_is_written_as_the_standard_writes_it(string line, string expected)
    {
        var numbered = NumberedLine.Parse(line)!;

        Assert.Equal(expected, numbered.Number + numbered.Text);
        Assert.True(numbered.IsHeading);
    }

    [Theory]
    [InlineData("1.29公告")]
    [InlineData("2020.1.29")]
    [InlineData("12345热线")]
    [InlineData("0.5元")]
    [InlineData("一是明确分工")]
    [InlineData("一、")]
    [InlineData("（一）  ")]
    [InlineData("(2026)7号")]
    [InlineData("第一、明确分工")]
    [InlineData("")]
    public void What_only_begins_with_a_figure_is_no_section(string line)
    {
        Assert.Null(NumberedLine.Parse(line));
    }

    [Theory]
    [InlineData("一、先学会，再上岗", true)]
    [InlineData("一、先学会，再上岗。", true)]
    [InlineData("一、请各单位按照要求认真组织。活动结束后报送总结。", false)]
    [InlineData("（一）加强组织领导。各单位要高度重视，明确专人负责。", false)]
    [InlineData("（二）报名时间：3月12日至20日", true)]
    [InlineData("1.明确分工", true)]
    [InlineData("1.明确分工。", false)]
    [InlineData("1.身份证复印件；", false)]
    [InlineData("1.身份证复印件，", false)]
    [InlineData("（1）每天按时到岗做好交接班记录保持手机畅通有情况第一时间报告带队人不得擅自离开自己所在的岗位", false)]
    [InlineData("（1）具体做法", true)]
    public void A_short_line_is_a_heading_and_a_sentence_is_not(string line, bool isHeading)
    {
        Assert.Equal(isHeading, NumberedLine.Parse(line)!.IsHeading);
    }

    [Theory]
    [InlineData("（一）加强组织领导。各单位要高度重视。", "加强组织领导。")]
    [InlineData("1.明确分工。带队人负责清点人数。", "明确分工。")]
    [InlineData("1.明确分工。", "")]
    [InlineData("一、先学会，再上岗", "")]
    public void A_short_first_sentence_runs_in(string line, string runsIn)
    {
        var numbered = NumberedLine.Parse(line)!;

        Assert.Equal(runsIn, numbered.Text[..numbered.RunInLength]);
    }
}
