using VolunteerPortal.Platform.Files;

namespace VolunteerPortal.UnitTests.Platform.Files;

public sealed class DisplayFileNameTests
{
    [Theory]
    [InlineData("各区县联系方式.pdf", "各区县联系方式.pdf")]
    [InlineData("通讯录（2026年3月）.XLSX", "通讯录（2026年3月）.xlsx")]
    [InlineData("3.5万只口罩.v2.docx", "3.5万只口罩.v2.docx")]
    [InlineData("../../etc/passwd.pdf", "passwd.pdf")]
    [InlineData("..\\..\\windows\\a.pdf", "a.pdf")]
    [InlineData("C:\\Users\\x\\名单.xlsx", "名单.xlsx")]
    [InlineData("C:a.pdf", "C_a.pdf")]
    [InlineData("..%2f..%2fa.pdf", "_2f.._2fa.pdf")]
    [InlineData("a%00.pdf", "a_00.pdf")]
    [InlineData("a\0b.pdf", "ab.pdf")]
    [InlineData("a\r\nSet-Cookie: x.pdf", "aSet-Cookie_ x.pdf")]
    [InlineData("a.pdf;.jpg", "a.pdf_.jpg")]
    [InlineData("a\"b'<i>.png", "a_b'_i_.png")]
    [InlineData("CON.pdf", "_CON.pdf")]
    [InlineData("nul.tar.pdf", "_nul.tar.pdf")]
    [InlineData("a.pdf. . ", "a.pdf")]
    [InlineData(".pdf", null)]
    [InlineData("　表.pdf", "表.pdf")]
    [InlineData("報告\u202Efdp.pdf", "報告fdp.pdf")]
    [InlineData("零\u200B宽\uFEFF.pdf", "零宽.pdf")]
    [InlineData("cafe\u0301.pdf", "caf\u00E9.pdf")]
    [InlineData("\U0002B740名.pdf", "\U0002B740名.pdf")]
    [InlineData("坏\uD800字.pdf", "坏字.pdf")]
    [InlineData("😀.pdf", "😀.pdf")]
    [InlineData("a\u2028b.pdf", "a b.pdf")]
    public void A_name_is_cleaned(string sent, string? shown) => Assert.Equal(shown, DisplayFileName.Of(sent).Name);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("...")]
    [InlineData("a/")]
    [InlineData("\u202E\u200B")]
    public void A_name_of_nothing_is_refused(string? sent) => Assert.Equal(DisplayFileName.NoName, DisplayFileName.Of(sent).Refusal);

    [Theory]
    [InlineData("名单")]
    [InlineData(".htaccess")]
    public void A_name_without_extension_is_refused(string sent) =>
        Assert.Equal(DisplayFileName.NoExtension, DisplayFileName.Of(sent).Refusal);

    [Theory]
    [InlineData("a.exe.pdf")]
    [InlineData("a.PHP.jpg")]
    [InlineData("a.docm.docx")]
    [InlineData("a．exe.pdf")]
    [InlineData("a.e\u200Bxe.pdf")]
    [InlineData("a.html .png")]
    [InlineData(".htaccess.png")]
    public void A_program_that_hides_behind_another_extension_is_refused(string sent) =>
        Assert.Equal(DisplayFileName.Disguised, DisplayFileName.Of(sent).Refusal);

    [Fact]
    public void A_long_name_is_cut_and_keeps_its_extension()
    {
        var name = DisplayFileName.Of(new string('汉', 255) + ".pdf").Name!;

        Assert.Equal(DisplayFileName.MaxLength, name.EnumerateRunes().Count());
        Assert.EndsWith("汉.pdf", name, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a", "\u0301")]
    [InlineData("a", "\u0323\u0301")]
    [InlineData("", "😀")]
    [InlineData("", "ﷺ")]
    [InlineData("", "\uD800")]
    [InlineData("a/", "\u0345\u0301")]
    public void A_name_of_sixteen_thousand_letters_costs_no_more_than_a_long_one(string first, string again)
    {
        var sent = first + string.Concat(Enumerable.Repeat(again, 16_000 / again.Length)) + "名.PDF";
        DisplayFileName.Of(sent);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var name = DisplayFileName.Of(sent).Name!;
        var cost = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.InRange(cost, 1, 100_000);
        Assert.InRange(name.EnumerateRunes().Count(), 1, DisplayFileName.MaxLength);
        Assert.EndsWith(".pdf", name, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_in_the_middle_of_an_endless_name_is_not_shown()
    {
        var name = DisplayFileName.Of(new string('a', 8000) + ".exe." + new string('b', 8000) + ".pdf").Name!;

        Assert.DoesNotContain("exe", name);
    }
}
