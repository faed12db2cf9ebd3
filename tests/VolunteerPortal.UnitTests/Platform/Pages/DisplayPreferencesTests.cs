using VolunteerPortal.Platform.Pages;

namespace VolunteerPortal.UnitTests.Platform.Pages;

public sealed class DisplayPreferencesTests
{
    [Fact]
    public void Every_choice_survives_the_cookie()
    {
        var chosen = new DisplayPreferences("xl", "elder", "dark");

        Assert.Equal("size=xl&mode=elder&theme=dark", chosen.ToString());
        Assert.Equal(chosen, DisplayPreferences.Parse(chosen.ToString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("size=xxl")]
    [InlineData("size=l&size=xl")]
    [InlineData("size=l&colour=red")]
    [InlineData("SIZE=l")]
    [InlineData("size=")]
    [InlineData("size=l&")]
    [InlineData("mode=elder; theme=dark")]
    [InlineData("theme=\"><script>")]
    [InlineData("lang=fr")]
    [InlineData("size=l&mode=elder&theme=dark&lang=zh-Hans&&&&&&&&&&&&&&&&&&&&&&&&")]
    public void A_cookie_we_did_not_write_is_no_preference(string? cookie)
    {
        Assert.Equal(new DisplayPreferences(), DisplayPreferences.Parse(cookie));
    }

    [Fact]
    public void One_choice_leaves_the_others_alone()
    {
        var preferences = new DisplayPreferences("l", "elder").Choose("mode", "").Choose("theme", "light");

        Assert.Equal(new DisplayPreferences("l", "", "light"), preferences);
    }

    [Theory]
    [InlineData("size", "huge")]
    [InlineData("__RequestVerificationToken", "abc")]
    [InlineData("lang", "en")]
    public void A_choice_that_does_not_exist_changes_nothing(string name, string value)
    {
        var preferences = new DisplayPreferences("l");

        Assert.Equal(preferences, preferences.Choose(name, value));
    }

    [Fact]
    public void Elder_mode_is_light_whatever_theme_was_chosen()
    {
        Assert.Equal("", new DisplayPreferences("", "elder", "dark").ShownTheme);
        Assert.Equal("dark", new DisplayPreferences("", "", "dark").ShownTheme);
    }
}
