using VolunteerPortal.Features.Appeals;
using VolunteerPortal.Features.Appeals.Writing;
using VolunteerPortal.Platform.Time;

namespace VolunteerPortal.UnitTests.Features.Appeals.Writing;

public sealed class AppealFormTests
{
    [Fact]
    public void A_title_alone_is_enough_for_a_draft() => Assert.Empty(Errors(new AppealForm { Title = "春汛将至" }));

    [Theory]
    [InlineData("Title", " ", "请填写标题")]
    [InlineData("Title", "春汛\0将至", "文字里有无法识别的字符，请删掉后重新输入")]
    [InlineData("Title", "春汛\n将至", "请写在一行里，不要换行")]
    [InlineData("Subtitle", "坏\uD800字", "文字里有无法识别的字符，请删掉后重新输入")]
    [InlineData("IssuedOn", "明天", "日期请写成 2026年3月12日 的样子，月和日前面不加 0")]
    [InlineData("IssuedOn", "2026-2-30", "没有这一天，请核对日期")]
    [InlineData("IssuedOn", "2020129", "这个日期可能是 2020年1月29日，也可能是 2020年12月9日，请写清楚")]
    [InlineData("DocumentNumber", "青文明办[2026]7号", "文号的年份请用六角括号，如 青文明办〔2026〕7号")]
    [InlineData("IssuingBodies", "一\n二\n三\n四\n五\n六\n七", "发文单位最多 6 个，请删减")]
    public void What_cannot_be_saved_is_told_at_its_field(string field, string typed, string message)
    {
        var form = new AppealForm { Title = "春汛将至" };
        typeof(AppealForm).GetProperty(field)!.SetValue(form, typed);

        Assert.Equal([(field, message)], Errors(form));
    }

    [Fact]
    public void A_body_of_ten_megabytes_is_refused_quickly()
    {
        var errors = Errors(new AppealForm { Title = "春汛将至", Body = new string('汛', 3_500_000) });

        Assert.Equal("最多 40000 个字，现在有 3500000 个，请删减", Assert.Single(errors).Message);
    }

    [Fact]
    public void Each_cell_of_a_row_is_told_by_its_place()
    {
        var form = new AppealForm { Title = "春汛将至", Rows = [new(), new() { Area = "市级", Unit = "文明办", Phone = "12" }] };

        Assert.Equal(["Rows[1].Person", "Rows[1].Phone"], Errors(form).Select(error => error.Field));
    }

    [Fact]
    public void Pasted_rows_go_below_those_that_are_there()
    {
        var form = new AppealForm { Rows = [new() { Area = "市级", Unit = "文明办", Person = "顾清和", Phone = "0731-55550110" }, new(), new()],
            Paste = "柳溪区\t文明办\t方小满\t0731-55550121" };

        var problems = form.TakePaste();

        Assert.Empty(problems);
        Assert.Equal(["顾清和", "方小满"], form.Rows.Select(row => row.Person));
        Assert.Null(form.Paste);
    }

    [Fact]
    public void A_table_with_a_wrong_line_is_left_where_it_was_pasted()
    {
        var form = new AppealForm { Paste = "柳溪区\t文明办\t方小满\t0731-55550121\n云桥区\t文明办\t丁安然\t" };

        var problems = form.TakePaste();

        Assert.Equal("第 2 行没有电话", Assert.Single(problems).ToString());
        Assert.Empty(form.Rows);
        Assert.NotNull(form.Paste);
    }

    [Theory]
    [InlineData("2026年3月21日")]
    [InlineData("2026-3-21")]
    [InlineData("2026-03-21")]
    [InlineData("2026/3/21")]
    [InlineData("2026.3.21")]
    [InlineData("２０２６年３月２１日")]
    [InlineData(" 2026 年 3 月 21 日 ")]
    public void A_date_is_read_as_officials_type_it(string typed) => Assert.Equal(new DateOnly(2026, 3, 21), TypedDate.Parse(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("3/21")]
    [InlineData("26-3-21")]
    [InlineData("2026-13-1")]
    [InlineData("2026-3-21 09:00")]
    [InlineData("\uD800")]
    public void What_is_no_whole_date_is_none(string? typed) => Assert.Null(TypedDate.Parse(typed));

    [Fact]
    public void A_code_has_eight_signs_that_are_not_taken_for_each_other()
    {
        var codes = Enumerable.Range(0, 2000).Select(_ => AppealCode.New()).ToList();

        Assert.All(codes, code => Assert.Matches("^[2-9a-hjkmnp-z]{8}$", code));
        Assert.Equal(codes.Count, codes.Distinct().Count());
    }

    private static List<(string Field, string Message)> Errors(AppealForm form) =>
        [.. new OfficeAppealFormValidator().Validate(form).Errors.Select(error => (error.PropertyName, error.ErrorMessage))];
}
