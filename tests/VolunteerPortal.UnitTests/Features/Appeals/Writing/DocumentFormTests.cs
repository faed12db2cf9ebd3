using VolunteerPortal.Features.Appeals.Files;
using VolunteerPortal.Platform.Letters;

namespace VolunteerPortal.UnitTests.Features.Appeals.Writing;

/// <summary>The small forms of an official document: dates, numbers, the note of attachments (GB/T 9704).</summary>
public sealed class DocumentFormTests
{
    [Theory]
    [MemberData(nameof(Vectors.Of), "doc_date", MemberType = typeof(Vectors))]
    public void Every_date_vector_gets_its_verdict(string id, string input, bool valid, string expect)
    {
        Assert.True(valid == OfficialDate.TryParse(input, out var date), id);
        Assert.Equal(valid, OfficialDate.WhyNot(input) is null);
        if (valid)
        {
            Assert.Equal(DateOnly.Parse(Vectors.Get(expect, "iso")!), date);
            Assert.Equal(input, OfficialDate.Format(date));
        }
    }

    [Fact]
    public void A_date_that_lost_its_separators_is_asked_about()
    {
        var expect = Vectors.Of("doc_date").Single(row => row.Data.Item1 == "doc_date-05").Data.Item4;

        var candidates = OfficialDate.Candidates("2020129");

        Assert.Equal(System.Text.Json.JsonSerializer.Deserialize<DateOnly[]>(Vectors.Get(expect, "candidates")!), candidates);
        Assert.Equal("这个日期可能是 2020年1月29日，也可能是 2020年12月9日，请写清楚", OfficialDate.WhyNot("2020129")?.ToString());
    }

    [Theory]
    [InlineData("2026年2月30日", "没有这一天，请核对日期")]
    [InlineData("2025年2月29日", "没有这一天，请核对日期")]
    [InlineData("2026年3月012日", "日期请写成 2026年3月12日 的样子，月和日前面不加 0")]
    [InlineData("２０２６年3月12日", "日期请写成 2026年3月12日 的样子，月和日前面不加 0")]
    [InlineData("2026年3月12日\n", "日期请写成 2026年3月12日 的样子，月和日前面不加 0")]
    [InlineData("20261231", "日期请写成 2026年3月12日 的样子，月和日前面不加 0")]
    [InlineData("", "日期请写成 2026年3月12日 的样子，月和日前面不加 0")]
    [InlineData(null, "日期请写成 2026年3月12日 的样子，月和日前面不加 0")]
    public void A_wrong_date_says_what_is_wrong(string? text, string reason)
    {
        Assert.Equal(reason, OfficialDate.WhyNot(text)?.ToString());
    }

    [Theory]
    [MemberData(nameof(Vectors.Of), "doc_number", MemberType = typeof(Vectors))]
    public void Every_document_number_vector_gets_its_verdict(string id, string input, bool valid, string expect)
    {
        Assert.Equal("{}", expect);
        Assert.True(valid == DocumentNumber.WhyNot(input) is null, id);
    }

    [Theory]
    [InlineData("湘文明办[2020]3号", "文号的年份请用六角括号，如 青文明办〔2026〕7号")]
    [InlineData("湘文明办〔20〕3号", "文号的年份请写四位数字，如〔2026〕")]
    [InlineData("湘文明办〔2020〕第3号", "文号的序号不加“第”，前面不加 0，如 7号")]
    [InlineData("湘文明办〔2020〕003号", "文号的序号不加“第”，前面不加 0，如 7号")]
    [InlineData("第七号", "文号请写成 青文明办〔2026〕7号 的样子")]
    [InlineData("<b>〔2026〕7号", "文号请写成 青文明办〔2026〕7号 的样子")]
    [InlineData(null, "文号请写成 青文明办〔2026〕7号 的样子")]
    public void A_wrong_document_number_says_what_is_wrong(string? text, string reason)
    {
        Assert.Equal(reason, DocumentNumber.WhyNot(text)?.ToString());
    }

    [Fact]
    public void Spaces_of_typesetting_are_no_part_of_a_document_number()
    {
        Assert.Null(DocumentNumber.WhyNot(" 青文明办〔2026〕 7 号"));
        Assert.Equal("青文明办〔2026〕7号", DocumentNumber.Normalize(" 青文明办〔2026〕 7 号"));
    }

    [Theory]
    [MemberData(nameof(Vectors.Of), "cn_number", MemberType = typeof(Vectors))]
    public void Every_number_vector_is_written_in_Chinese(string id, string input, bool valid, string expect)
    {
        Assert.True(valid, id);
        Assert.Equal(Vectors.Get(expect, "text"), ChineseNumber.Of(int.Parse(input)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    public void No_document_has_so_many_sections(int number)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ChineseNumber.Of(number));
    }

    [Theory]
    [MemberData(nameof(Vectors.Of), "attachment_note", MemberType = typeof(Vectors))]
    public void Every_attachment_vector_gets_its_verdict(string id, string input, bool valid, string expect)
    {
        Assert.Equal("{}", expect);
        Assert.True(valid == AttachmentNote.Normalize(input) is not null, id);
    }

    [Theory]
    [InlineData("附：联系表", "附件：联系表")]
    [InlineData("附件:1.联系表", "附件：1.联系表")]
    [InlineData("附件：", null)]
    [InlineData("附件如下", null)]
    public void A_pasted_note_is_written_the_one_way(string line, string? expected)
    {
        Assert.Equal(expected, AttachmentNote.Normalize(line));
    }

    [Fact]
    public void Several_attachments_are_numbered_and_one_is_not()
    {
        Assert.Empty(AttachmentNote.Lines([]));
        Assert.Equal(["附件：应急志愿服务联系表"], AttachmentNote.Lines(["应急志愿服务联系表.xlsx"]));
        Assert.Equal(["附件：1.岗位清单", "2.联系表"], AttachmentNote.Lines(["岗位清单。.pdf", "联系表"]));
    }
}
