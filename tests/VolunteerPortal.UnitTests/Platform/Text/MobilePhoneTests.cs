using VolunteerPortal.Platform.Text;

namespace VolunteerPortal.UnitTests.Platform.Text;

public sealed class MobilePhoneTests
{
    [Theory]
    [MemberData(nameof(Vectors.Of), "mobile", MemberType = typeof(Vectors))]
    public void Every_mobile_vector_gets_its_verdict(string id, string input, bool valid, string expect)
    {
        var number = MobilePhone.Normalize(input);

        Assert.True(valid == number is not null, id);
        Assert.Equal(valid, MobilePhone.WhyNot(input) is null);
        if (Vectors.Get(expect, "normalized") is { } normalized)
            Assert.Equal(normalized, number);
        if (Vectors.Get(expect, "e164") is { } e164)
            Assert.Equal(e164, "+86" + number);
    }

    [Theory]
    [MemberData(nameof(Vectors.Of), "mask_phone", MemberType = typeof(Vectors))]
    public void A_masked_number_keeps_its_ends(string id, string input, bool valid, string expect)
    {
        Assert.True(valid, id);
        Assert.Equal(Vectors.Get(expect, "masked"), MobilePhone.Mask(input));
    }

    [Theory]
    [InlineData("199 0000 0001")]
    [InlineData(" 199-0000-0001 ")]
    [InlineData("199–0000—0001")]
    [InlineData("+8619900000001")]
    [InlineData("＋８６　１９９　００００　０００１")]
    [InlineData("0086 199 0000 0001")]
    [InlineData("8619900000001")]
    [InlineData("\u200B19900000001\uFEFF")]
    [InlineData("199\u00A00000\u00A00001")]
    public void Every_spelling_of_a_number_is_the_same_number(string typed)
    {
        Assert.Equal("19900000001", MobilePhone.Normalize(typed));
    }

    [Theory]
    [InlineData("19900000001\n1")]
    [InlineData("١٩٩٠٠٠٠٠٠٠١")]
    [InlineData("+8519900000001")]
    [InlineData("1990000000１2")]
    [InlineData("199000000O1")]
    [InlineData("+86")]
    [InlineData("199\u00000000001")]
    [InlineData("199\ud80000001")]
    [InlineData(null)]
    public void What_only_looks_like_a_number_is_refused(string? typed)
    {
        Assert.Null(MobilePhone.Normalize(typed));
        Assert.Equal("手机号应是 11 位数字，以 1 开头", MobilePhone.WhyNot(typed)?.ToString());
    }
}
