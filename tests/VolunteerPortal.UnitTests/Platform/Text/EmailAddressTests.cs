using VolunteerPortal.Platform.Text;

namespace VolunteerPortal.UnitTests.Platform.Text;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("volunteer@example.org", "volunteer@example.org")]
    [InlineData(" Lu.Wei+duty@Mail.Example.ORG ", "lu.wei+duty@mail.example.org")]
    [InlineData("ｌｕ＠ｅｘａｍｐｌｅ．ｏｒｇ", "lu@example.org")]
    [InlineData("lu@xn--fiq228c.example", "lu@xn--fiq228c.example")]
    public void An_everyday_address_is_taken_in_small_letters(string typed, string expected)
    {
        Assert.Equal(expected, EmailAddress.Normalize(typed));
        Assert.Null(EmailAddress.WhyNot(typed));
    }

    [Theory]
    [InlineData("luwei")]
    [InlineData("luwei@")]
    [InlineData("@example.org")]
    [InlineData("lu@wei@example.org")]
    [InlineData("lu wei@example.org")]
    [InlineData("luwei@example")]
    [InlineData("luwei@.example.org")]
    [InlineData("luwei@example..org")]
    [InlineData("luwei@-example.org")]
    [InlineData("luwei@example.org.")]
    [InlineData("luwei@example.1")]
    [InlineData(".luwei@example.org")]
    [InlineData("lu..wei@example.org")]
    [InlineData("\"lu wei\"@example.org")]
    [InlineData("luwei@[127.0.0.1]")]
    [InlineData("luwei@example.org\nBcc: a@example.org")]
    [InlineData("<luwei@example.org>")]
    [InlineData("芦苇@example.org")]
    [InlineData("")]
    [InlineData(null)]
    public void A_strange_address_is_refused(string? typed)
    {
        Assert.Equal("邮箱应像 name@example.org 这样填写", EmailAddress.WhyNot(typed)?.ToString());
    }

    [Fact]
    public void The_longest_address_has_254_characters()
    {
        var domain = string.Concat(Enumerable.Repeat("abcdefghi.", 18)) + "example";

        Assert.NotNull(EmailAddress.Normalize(new string('a', 64) + "@" + domain[..^0]));
        Assert.Null(EmailAddress.Normalize(new string('a', 65) + "@" + domain));
        Assert.Null(EmailAddress.Normalize(new string('a', 64) + "@abcdefghi." + domain));
    }

    [Fact]
    public void A_masked_address_keeps_two_letters_and_the_domain()
    {
        Assert.Equal("vo***@example.org", EmailAddress.Mask("volunteer@example.org"));
        Assert.Equal("a***@example.org", EmailAddress.Mask("ab@example.org"));
    }
}
