using VolunteerPortal.Features.Accounts.Identifiers;

namespace VolunteerPortal.UnitTests.Features.Accounts.Identifiers;

public sealed class UserNameTests
{
    [Theory]
    [InlineData("luwei")]
    [InlineData("Lu.Wei_hua-2026")]
    [InlineData("芦苇花开")]
    [InlineData("云桥热心人老温")]
    [InlineData("夜班小丁2026")]
    [InlineData("badminton_fan")]
    [InlineData("sysop-fan")]
    [InlineData("Vera")]
    [InlineData("ｌｕｗｅｉ")]
    [InlineData("𠮷田同学")]
    [InlineData("abcdefghijklmnopqrstuvwxyz123456")]
    public void An_ordinary_name_is_welcome(string name)
    {
        Assert.Null(UserName.WhyNot(name));
    }

    [Theory]
    [InlineData("13900000000")]
    [InlineData("１３９００００００００")]
    [InlineData("139 0000 0000")]
    [InlineData("139-0000-0000")]
    [InlineData("+8613900000000")]
    [InlineData("＋８６１３９００００００００")]
    [InlineData("008613900000000")]
    [InlineData("0086-139-0000-0000")]
    [InlineData("8613900000000")]
    [InlineData("139.0000.0000")]
    [InlineData("12900000000")]
    [InlineData("0731-55550101")]
    [InlineData("07315555010１")]
    [InlineData("\u200B13900000000")]
    [InlineData("139\u200B00000000")]
    [InlineData("139–0000–0000")]
    public void A_name_like_a_phone_is_refused(string name)
    {
        Assert.NotNull(UserName.WhyNot(name));
    }

    [Theory]
    [InlineData("a@b.cn")]
    [InlineData("luwei@")]
    [InlineData("@luwei")]
    [InlineData("luwei＠example.org")]
    [InlineData("ｌｕｗｅｉ＠ｅｘａｍｐｌｅ．ｏｒｇ")]
    [InlineData("lu﹫wei")]
    public void A_name_like_an_address_is_refused(string name)
    {
        Assert.Equal("用户名不能含有 @，登录时可以直接用邮箱", UserName.WhyNot(name)?.ToString());
    }

    [Theory]
    [InlineData("V43990126030000010")]
    [InlineData("v43990126030000010")]
    [InlineData("Ｖ４３９９０１２６０３００００１０")]
    [InlineData("V2026")]
    [InlineData("v2026")]
    [InlineData("ｖ２０２６")]
    [InlineData("V1abc")]
    [InlineData("V-43990126")]
    [InlineData("v--1234")]
    [InlineData("Ⅴ2026")]
    public void A_name_like_a_number_is_refused(string name)
    {
        Assert.Equal("用户名不能以 V 加数字开头，那是志愿者编号的样子", UserName.WhyNot(name)?.ToString());
    }

    [Theory]
    [InlineData("admin")]
    [InlineData("ADMIN")]
    [InlineData("ａｄｍｉｎ")]
    [InlineData("Admin01")]
    [InlineData("ad.min")]
    [InlineData("a_d_m_i_n")]
    [InlineData("4dm1n", "用户名要以字母或汉字开头")]
    [InlineData("adm1n")]
    [InlineData("R00T")]
    [InlineData("web-admin")]
    [InlineData("admin_liu")]
    [InlineData("administrator")]
    [InlineData("管理员老王")]
    [InlineData("青禾志愿客服")]
    [InlineData("青禾文明办")]
    [InlineData("文.明.办.小丁")]
    [InlineData("某某市政府")]
    [InlineData("kefu2026")]
    public void A_name_that_passes_for_the_office_is_refused(string name, string reason = "这个用户名容易被误认为网站或单位，请换一个")
    {
        Assert.Equal(reason, UserName.WhyNot(name)?.ToString());
    }

    [Theory]
    [InlineData("аdmin", "用户名只能用汉字、英文字母、数字和 _ . -")]
    [InlineData("admın", "用户名只能用汉字、英文字母、数字和 _ . -")]
    [InlineData("λάμδα", "用户名只能用汉字、英文字母、数字和 _ . -")]
    [InlineData("ひまわり花", "用户名只能用汉字、英文字母、数字和 _ . -")]
    [InlineData("lu/wei", "用户名只能用汉字、英文字母、数字和 _ . -")]
    [InlineData("lu'--wei", "用户名只能用汉字、英文字母、数字和 _ . -")]
    [InlineData("<b>luwei", "用户名只能用汉字、英文字母、数字和 _ . -")]
    [InlineData("luwei😀", "用户名只能用汉字、英文字母、数字和 _ . -")]
    [InlineData("luwei\u0301", "用户名只能用汉字、英文字母、数字和 _ . -")]
    [InlineData("lu\0wei", "用户名只能用汉字、英文字母、数字和 _ . -")]
    [InlineData("luwei\uE000", "用户名只能用汉字、英文字母、数字和 _ . -")]
    [InlineData("ad\u200Bmin", "用户名里有看不见的字符，请重新输入")]
    [InlineData("lu\u202Ewei", "用户名里有看不见的字符，请重新输入")]
    [InlineData("lu wei", "用户名中间不要有空格")]
    [InlineData("lu\u3000wei", "用户名中间不要有空格")]
    [InlineData("2026luwei", "用户名要以字母或汉字开头")]
    [InlineData("_luwei", "用户名要以字母或汉字开头")]
    [InlineData(".luwei", "用户名要以字母或汉字开头")]
    [InlineData("-luwei", "用户名要以字母或汉字开头")]
    [InlineData("lwh", "用户名应是 4 到 32 个字")]
    [InlineData("𠮷田花", "用户名应是 4 到 32 个字")]
    [InlineData("abcdefghijklmnopqrstuvwxyz1234567", "用户名应是 4 到 32 个字")]
    [InlineData("", "请填写用户名")]
    [InlineData(" \u3000\u200B", "请填写用户名")]
    [InlineData(null, "请填写用户名")]
    public void A_wrong_name_says_what_is_wrong(string? name, string reason)
    {
        Assert.Equal(reason, UserName.WhyNot(name)?.ToString());
    }

    [Fact]
    public void Rare_characters_count_once()
    {
        Assert.Null(UserName.WhyNot(string.Concat(Enumerable.Repeat("𠮷", 32))));
        Assert.NotNull(UserName.WhyNot(string.Concat(Enumerable.Repeat("𠮷", 33))));
        Assert.Equal("用户名应是 4 到 32 个字", UserName.WhyNot(new string('a', 10_000))?.ToString());
    }

    [Theory]
    [InlineData("luwei", "ＬＵＷＥＩ")]
    [InlineData("LuWei", " luwei ")]
    [InlineData("神木青青", "神木青青")]
    public void Two_spellings_of_one_name_meet_in_the_index(string one, string other)
    {
        Assert.Equal(UserName.Key(UserName.Normalize(one)!), UserName.Key(UserName.Normalize(other)!));
    }
}
