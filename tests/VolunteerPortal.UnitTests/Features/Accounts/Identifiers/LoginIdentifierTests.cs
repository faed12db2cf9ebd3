using VolunteerPortal.Features.Accounts.Identifiers;

namespace VolunteerPortal.UnitTests.Features.Accounts.Identifiers;

public sealed class LoginIdentifierTests
{
    [Theory]
    [InlineData("19900000001")]
    [InlineData("199 0000 0001")]
    [InlineData("+86 199-0000-0001")]
    [InlineData("１９９０００００００１")]
    [InlineData("0086 19900000001")]
    [InlineData("\u00A019900000001\u200B")]
    public void A_phone_is_known_in_every_spelling(string typed)
    {
        Assert.Equal(new LoginIdentifier(LoginIdentifierKind.Phone, "19900000001"), LoginIdentifier.Resolve(typed));
    }

    [Theory]
    [InlineData("volunteer@example.org")]
    [InlineData(" Volunteer@Example.ORG ")]
    [InlineData("ｖｏｌｕｎｔｅｅｒ＠ｅｘａｍｐｌｅ．ｏｒｇ")]
    [InlineData("volunteer @ example.org")]
    [InlineData("\uFEFFvolunteer@example.org")]
    public void An_address_is_known_in_every_spelling(string typed)
    {
        Assert.Equal(new LoginIdentifier(LoginIdentifierKind.Email, "volunteer@example.org"), LoginIdentifier.Resolve(typed));
    }

    [Theory]
    [InlineData("V43990126030000010")]
    [InlineData("v43990126030000010")]
    [InlineData("V439901 2603 000001 0")]
    [InlineData("Ｖ４３９９０１２６０３０００００１０")]
    [InlineData("v439901-2603-000001-0")]
    [InlineData("\u200EV43990126030000010\u200F")]
    public void A_number_is_known_in_every_spelling(string typed)
    {
        Assert.Equal(new LoginIdentifier(LoginIdentifierKind.VolunteerNumber, "V43990126030000010"), LoginIdentifier.Resolve(typed));
    }

    [Theory]
    [InlineData("lu-wei.hua")]
    [InlineData("LU-WEI.HUA")]
    [InlineData("  Lu-Wei.Hua\u3000")]
    [InlineData("ｌｕ－ｗｅｉ．ｈｕａ")]
    [InlineData("lu-wei\u200B.hua")]
    [InlineData("lu-wei.\u2060hua\u00A0")]
    public void A_user_name_is_known_in_every_spelling(string typed)
    {
        Assert.Equal(new LoginIdentifier(LoginIdentifierKind.UserName, "LU-WEI.HUA"), LoginIdentifier.Resolve(typed));
    }

    [Theory]
    [InlineData("芦苇花开")]
    [InlineData(" 芦苇花开 ")]
    [InlineData("芦苇 花开")]
    public void A_Chinese_user_name_is_one_too(string typed)
    {
        Assert.Equal(new LoginIdentifier(LoginIdentifierKind.UserName, "芦苇花开"), LoginIdentifier.Resolve(typed));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\u3000\u00A0")]
    [InlineData("\u200B\uFEFF")]
    [InlineData("luwei\0hua")]
    [InlineData("luwei\u0007")]
    [InlineData("luwei\uFFFF")]
    public void What_can_name_nobody_is_null(string? typed)
    {
        Assert.Null(LoginIdentifier.Resolve(typed));
    }

    // Built here: xunit cannot carry half a character in a test's name
    [Fact]
    public void Half_a_character_or_a_megabyte_names_nobody()
    {
        Assert.Null(LoginIdentifier.Resolve("luwei" + (char)0xD800));
        Assert.Null(LoginIdentifier.Resolve((char)0xDC00 + "luwei"));
        Assert.Null(LoginIdentifier.Resolve(new string('1', 1_000_000)));
    }

    [Theory]
    [InlineData("19900000001")]
    [InlineData("volunteer@example.org")]
    [InlineData("V43990126030000010")]
    [InlineData("v2")]
    [InlineData("V-2")]
    public void No_user_name_can_be_taken_for_another_kind(string otherKind)
    {
        Assert.NotEqual(LoginIdentifierKind.UserName, LoginIdentifier.Resolve(otherKind)!.Kind);
        Assert.NotNull(UserName.WhyNot(otherKind));
    }

    [Theory]
    [InlineData("luweihua")]
    [InlineData("芦苇花开")]
    [InlineData("Vera2026")]
    [InlineData("v.2026")]
    [InlineData("L19900000001")]
    public void Every_user_name_that_is_allowed_resolves_to_itself(string name)
    {
        Assert.Null(UserName.WhyNot(name));
        Assert.Equal(new LoginIdentifier(LoginIdentifierKind.UserName, UserName.Key(name)), LoginIdentifier.Resolve(name));
    }
}
