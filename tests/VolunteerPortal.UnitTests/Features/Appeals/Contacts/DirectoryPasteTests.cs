using VolunteerPortal.Features.Appeals.Contacts;

namespace VolunteerPortal.UnitTests.Features.Appeals.Contacts;

public sealed class DirectoryPasteTests
{
    [Fact]
    public void Four_columns_from_a_spreadsheet_become_rows()
    {
        var paste = DirectoryPaste.Parse("柳溪区\t柳溪区文明办\t方小满\t0731-5555-0121\r\n云桥区\t云桥区文明办\t丁安然\t199 0000 0031\r\n");

        Assert.Empty(paste.Problems);
        Assert.Equal(
            [new DirectoryRow("柳溪区", "柳溪区文明办", "方小满", "0731-55550121"), new DirectoryRow("云桥区", "云桥区文明办", "丁安然", "19900000031")],
            paste.Rows);
    }

    [Fact]
    public void A_header_is_known_and_left_out()
    {
        var paste = DirectoryPaste.Parse("区县\t单位\t联系人\t电话\n柳溪区\t柳溪区文明办\t方小满\t0731-55550121");

        Assert.Equal("柳溪区文明办", Assert.Single(paste.Rows).Unit);
    }

    [Fact]
    public void A_header_may_name_other_columns_in_another_order()
    {
        var paste = DirectoryPaste.Parse("序号\t联系电话\t单位名称\t县市区\t职务\t联系人姓名\n1\t0731-55550121\t柳溪区文明办\t柳溪区\t科长\t方小满");

        Assert.Equal([new DirectoryRow("柳溪区", "柳溪区文明办", "方小满", "0731-55550121")], paste.Rows);
    }

    [Fact]
    public void Three_columns_stand_for_the_whole_city()
    {
        var paste = DirectoryPaste.Parse("市文明办志愿服务科\t顾清和\t0731-55550110", "青禾市");

        Assert.Equal([new DirectoryRow("青禾市", "市文明办志愿服务科", "顾清和", "0731-55550110")], paste.Rows);
    }

    [Fact]
    public void Three_columns_from_an_area_on_lack_the_person_and_are_not_shifted()
    {
        var paste = DirectoryPaste.Parse("柳溪区\t柳溪区文明办\t0731-55550121");

        Assert.Empty(paste.Rows);
        Assert.Equal("第 1 行没有联系人", paste.Problems.Single().ToString());
    }

    [Fact]
    public void A_community_is_a_unit_and_no_area()
    {
        var paste = DirectoryPaste.Parse("滨河社区\t方小满\t0731-55550121", "青禾市");

        Assert.Equal([new DirectoryRow("青禾市", "滨河社区", "方小满", "0731-55550121")], paste.Rows);
    }

    [Fact]
    public void A_merged_cell_counts_for_the_rows_below_it()
    {
        var paste = DirectoryPaste.Parse("柳溪区\t文明办\t方小满\t0731-55550121\n\t联合会\t温如意\t0731-55550122\n云桥区\t文明办\t丁安然\t0731-55550131");

        Assert.Equal(["柳溪区", "柳溪区", "云桥区"], paste.Rows.Select(row => row.Area));
    }

    [Fact]
    public void Cells_in_quotes_are_read_as_a_spreadsheet_writes_them()
    {
        var paste = DirectoryPaste.Parse("柳溪区\t\"柳溪区\"\"红马甲\"\"\n服务队\"\t方小满\t\"0731-55550121\"\n云桥区\t\"半个引号\t丁安然\t0731-55550131");

        Assert.Empty(paste.Problems);
        Assert.Equal(["柳溪区\"红马甲\" 服务队", "\"半个引号"], paste.Rows.Select(row => row.Unit));
    }

    [Fact]
    public void Rows_typed_by_hand_may_use_commas_or_spaces()
    {
        var paste = DirectoryPaste.Parse("柳溪区，柳溪区文明办，方小满，0731-55550121\n云桥区  云桥区文明办   丁安然　0731-55550131");

        Assert.Equal(["方小满", "丁安然"], paste.Rows.Select(row => row.Person));
        Assert.Equal(["0731-55550121", "0731-55550131"], paste.Rows.Select(row => row.Phone));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("\n \r\n\t\t\t\n")]
    [InlineData("区县\t单位\t联系人\t电话")]
    public void Nothing_pasted_is_no_row_and_no_problem(string? text)
    {
        var paste = DirectoryPaste.Parse(text);

        Assert.Empty(paste.Rows);
        Assert.Empty(paste.Problems);
    }

    [Fact]
    public void Blank_lines_do_not_shift_the_number_of_a_wrong_line()
    {
        var paste = DirectoryPaste.Parse("区县\t单位\t联系人\t电话\n\n柳溪区\t文明办\t方小满\t0731-55550121\n\n云桥区\t文明办\t丁安然\t5555013");

        Assert.Single(paste.Rows);
        Assert.Equal(["第 5 行的电话不完整或不止一个，请填 11 位手机号或带区号的座机"], paste.Problems.Select(problem => problem.ToString()));
    }

    [Theory]
    [InlineData("柳溪区\t文明办\t\t0731-55550121", "第 1 行没有联系人")]
    [InlineData("柳溪区\t\t方小满\t0731-55550121", "第 1 行没有单位")]
    [InlineData("柳溪区\t文明办\t方小满\t", "第 1 行没有电话")]
    [InlineData("柳溪区\t文明办\t方小满\t0731-55550121、0731-55550122", "第 1 行的电话不完整或不止一个，请填 11 位手机号或带区号的座机")]
    [InlineData("柳溪区\t文明办", "第 1 行应有 4 列：区县、单位、联系人、电话")]
    [InlineData("柳溪区\t文明办\t方小满\t0731-55550121\t备注", "第 1 行应有 4 列：区县、单位、联系人、电话")]
    [InlineData("只有一列", "第 1 行应有 4 列：区县、单位、联系人、电话")]
    [InlineData("柳溪区\t文明\u0001办\t方小满\t0731-55550121", "文字里有看不见的控制字符，请删掉后重新输入")]
    [InlineData("一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一\t文明办\t方小满\t0731-55550121", "第 1 行的区县太长或有不能用的字符，最多 30 个字")]
    public void A_wrong_row_says_what_is_wrong(string text, string reason)
    {
        var paste = DirectoryPaste.Parse(text);

        Assert.Empty(paste.Rows);
        Assert.Equal([reason], paste.Problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public void A_selection_that_was_too_wide_is_taken()
    {
        Assert.Single(DirectoryPaste.Parse("柳溪区\t文明办\t方小满\t0731-55550121\t\t\t").Rows);
    }

    [Fact]
    public void Two_hundred_rows_fit_and_one_more_does_not()
    {
        var row = "柳溪区\t文明办\t方小满\t0731-55550121\n";

        Assert.Equal(200, DirectoryPaste.Parse(string.Concat(Enumerable.Repeat(row, 200))).Rows.Count);
        Assert.Equal(["最多 200 行，现在有 201 行，请删减"],
            DirectoryPaste.Parse(string.Concat(Enumerable.Repeat(row, 201))).Problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public void What_is_written_back_is_read_as_the_same_rows()
    {
        var rows = DirectoryPaste.Parse("柳溪区\t文明办\t方小满\t0731-55550121-801\n云桥区\t\"队\"\"一\"\"\"\t丁安然\t12345").Rows;

        Assert.Equal(rows, DirectoryPaste.Parse(DirectoryPaste.Write(rows)).Rows);
    }

    [Fact]
    public void Broken_text_and_a_megabyte_of_quotes_are_survived()
    {
        Assert.Single(DirectoryPaste.Parse("柳溪区\t" + (char)0xD800).Problems);
        Assert.NotEmpty(DirectoryPaste.Parse(string.Concat(Enumerable.Repeat("\"\t\"", 300_000))).Problems);
    }
}
