using VolunteerPortal.Platform.Text;

namespace VolunteerPortal.UnitTests.Platform.Text;

public sealed class PhoneTextTests
{
    // The vector gives libphonenumber's verdict; its note, and standards.md §2.6, say to accept 7 or 8 figures
    private const string SevenFigures = "landline-02";

    [Theory]
    [MemberData(nameof(Vectors.Of), "landline", MemberType = typeof(Vectors))]
    public void Every_landline_vector_gets_its_verdict(string id, string input, bool valid, string expect)
    {
        Assert.Equal("{}", expect);
        Assert.True((valid || id == SevenFigures) == PhoneText.Normalize(input) is not null, id);
    }

    [Theory]
    [InlineData("0731-55550101", "0731-55550101")]
    [InlineData("0731-5555-0101", "0731-55550101")]
    [InlineData("(0731)55550101", "0731-55550101")]
    [InlineData("（0731）5555 0101", "0731-55550101")]
    [InlineData("（0731）-55550101", "0731-55550101")]
    [InlineData("０７３１－５５５５０１０１", "0731-55550101")]
    [InlineData("0731—55550101", "0731-55550101")]
    [InlineData("0731 - 5555 0101", "0731-55550101")]
    [InlineData("+86-0731-55550101", "0731-55550101")]
    [InlineData("0731-55550101-801", "0731-55550101-801")]
    [InlineData("0731-55550101转801", "0731-55550101-801")]
    [InlineData("010-60000000", "010-60000000")]
    [InlineData("0734-5550101", "0734-5550101")]
    [InlineData("199 0000 0001", "19900000001")]
    [InlineData("400 555 0101", "400-555-0101")]
    [InlineData("4005550101", "400-555-0101")]
    [InlineData("12345", "12345")]
    [InlineData("95588", "95588")]
    public void A_number_of_a_directory_is_written_one_way(string typed, string expected)
    {
        Assert.Equal(expected, PhoneText.Normalize(typed));
        Assert.Null(PhoneText.WhyNot(typed));
    }

    [Theory]
    [InlineData("55550101")]
    [InlineData("0731-555501")]
    [InlineData("0731-555501010")]
    [InlineData("00731-55550101")]
    [InlineData("0731-55550101-8010000")]
    [InlineData("请拨总机")]
    [InlineData("0731-55550101、0731-55550102")]
    [InlineData("54321")]
    [InlineData("<script>")]
    [InlineData("")]
    [InlineData(null)]
    public void What_nobody_could_dial_is_refused(string? typed)
    {
        Assert.Null(PhoneText.Normalize(typed));
        Assert.NotNull(PhoneText.WhyNot(typed));
    }

    [Theory]
    [InlineData("400-555-0101")]
    [InlineData("12345")]
    public void A_person_has_no_service_number(string typed)
    {
        Assert.Null(PhoneText.Normalize(typed, allowService: false));
    }

    [Theory]
    [InlineData("19900000001", "19900000001")]
    [InlineData("0731-55550101", "073155550101")]
    [InlineData("0731-55550101-801", "073155550101,801")]
    [InlineData("400-555-0101", "4005550101")]
    public void A_call_button_dials_figures_only(string normalized, string dialled)
    {
        Assert.Equal(dialled, PhoneText.Dial(normalized));
    }
}
