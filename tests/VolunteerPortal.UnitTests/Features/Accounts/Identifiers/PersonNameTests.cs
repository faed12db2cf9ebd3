using VolunteerPortal.Features.Accounts.Identifiers;

namespace VolunteerPortal.UnitTests.Features.Accounts.Identifiers;

public sealed class PersonNameTests
{
    [Theory]
    [MemberData(nameof(Vectors.Of), "name", MemberType = typeof(Vectors))]
    public void Every_name_vector_gets_its_verdict(string id, string input, bool valid, string expect)
    {
        var refusal = PersonName.WhyNot(input);
        var name = PersonName.Normalize(input);

        Assert.True(valid == refusal is null, $"{id}: {refusal}");
        if (Vectors.Get(expect, "normalized") is { } normalized)
            Assert.Equal(normalized, name);
        if (Vectors.Get(expect, "runes") is { } runes)
            Assert.Equal(int.Parse(runes), name!.EnumerateRunes().Count());
        if (Vectors.Get(expect, "error") is { } error)
            Assert.Equal(Sentence(error), refusal!.Reason);
    }

    [Theory]
    [MemberData(nameof(Vectors.Of), "mask_name", MemberType = typeof(Vectors))]
    public void A_masked_name_shows_its_first_character(string id, string input, bool valid, string expect)
    {
        Assert.True(valid, id);
        Assert.Equal(Vectors.Get(expect, "masked"), PersonName.Mask(input));
    }

    [Theory]
    [InlineData("张三", "张*")]
    [InlineData("芦苇花", "芦**")]
    [InlineData("欧阳娜娜", "欧***")]
    [InlineData("测𠮷样𠮷", "测***")]
    [InlineData("葛󠄀小葛󠄀", "葛󠄀**")]
    [InlineData("", "")]
    public void A_mask_counts_characters_as_readers_do(string name, string shown)
    {
        Assert.Equal(shown, PersonName.Mask(name));
    }

    [Theory]
    [InlineData("张三")]
    [InlineData("欧阳娜娜")]
    [InlineData("买买提·吐尔逊")]
    [InlineData("阿卜杜拉·买买提·艾力")]
    [InlineData("𠮷田")]
    [InlineData("㐂乐")]
    [InlineData("测䶮")]
    [InlineData("测𬭩")]
    [InlineData("龘龘")]
    [InlineData("𠀀𠀁𠀂𠀃𠀄𠀅𠀆𠀇𠀈𠀉𠀊𠀋𠀌𠀍𠀎𠀏𠀐𠀑𠀒𠀓𠀔𠀕𠀖𠀗𠀘")]
    [InlineData("测\U00030EDE")]
    [InlineData("测\uFA0E")]
    [InlineData("测\uFA19")]
    [InlineData("葛󠄀小花")]
    [InlineData("Anna-Maria O'Neill")]
    [InlineData("José García")]
    public void A_real_name_is_kept_code_point_for_code_point(string name)
    {
        Assert.Null(PersonName.WhyNot(name));
        Assert.Equal(name, PersonName.Normalize(name));
    }

    [Theory]
    [InlineData("买买提•吐尔逊")]
    [InlineData("买买提・吐尔逊")]
    [InlineData("买买提･吐尔逊")]
    [InlineData("买买提‧吐尔逊")]
    [InlineData("买买提∙吐尔逊")]
    [InlineData("买买提⋅吐尔逊")]
    [InlineData("买买提.吐尔逊")]
    [InlineData("买买提．吐尔逊")]
    [InlineData(" 买买提 · 吐尔逊 ")]
    public void Every_middle_dot_becomes_the_one(string typed)
    {
        Assert.Null(PersonName.WhyNot(typed));
        Assert.Equal("买买提·吐尔逊", PersonName.Normalize(typed));
    }

    [Theory]
    [InlineData("·张")]
    [InlineData("张·")]
    [InlineData("张··三")]
    [InlineData("张三1")]
    [InlineData("张三１")]
    [InlineData("张😀三")]
    [InlineData("张\u200B三")]
    [InlineData("张\u202E三")]
    [InlineData("张\uE000")]
    [InlineData("張ひ三")]
    [InlineData("张\U000E0041三")]
    [InlineData("张\n三丰<")]
    [InlineData("张三\0")]
    [InlineData("张Q三")]
    [InlineData("󠄀张三")]
    [InlineData("")]
    [InlineData("\u3000\u3000")]
    [InlineData(null)]
    public void What_is_no_name_is_refused(string? typed)
    {
        Assert.NotNull(PersonName.WhyNot(typed));
    }

    [Theory]
    [InlineData("测\uFA19", "测神")]
    [InlineData("葛󠄀小花", "葛小花")]
    [InlineData("买买提·吐尔逊", "买买提吐尔逊")]
    [InlineData("买买提•吐尔逊", "买买提吐尔逊")]
    [InlineData("张 三", "张三")]
    [InlineData("Test Sample", "TESTSAMPLE")]
    public void A_search_finds_a_name_by_its_plain_form(string name, string key)
    {
        Assert.Equal(key, PersonName.Key(name));
    }

    [Fact]
    public void Fifty_rare_characters_fit_and_one_more_does_not()
    {
        Assert.Null(PersonName.WhyNot(string.Concat(Enumerable.Repeat("𠮷", 50))));
        Assert.NotNull(PersonName.WhyNot(string.Concat(Enumerable.Repeat("𠮷", 51))));
    }

    [Fact]
    public void Half_a_character_is_refused()
    {
        Assert.NotNull(PersonName.WhyNot("张" + (char)0xD842));
    }

    private static string Sentence(string error) => error switch
    {
        "dot_position" => "间隔号“·”要放在姓名中间，一次一个",
        "private_use" => "姓名里有本机自造的字，别人看不到，请换成标准字",
        "length" => "姓名应是 {0} 到 {1} 个字",
        _ => "姓名里只能有汉字和间隔号“·”，外文姓名用字母和空格",
    };
}
