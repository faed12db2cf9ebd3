using Microsoft.Playwright;

namespace VolunteerPortal.EndToEndTests;

public sealed class TestChromiumTests
{
    private const string Draw = """
        letter => {
          const canvas = document.createElement('canvas');
          const brush = canvas.getContext('2d');
          brush.font = '40px sans-serif';
          brush.fillText(letter, 10, 60);
          return canvas.toDataURL();
        }
        """;

    [Fact]
    public async Task The_browser_starts_and_draws_Chinese_letters_not_empty_boxes()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = await TestChromium.Path(),
            Args = ["--no-sandbox"] });
        var page = await browser.NewPageAsync();

        var letters = await Task.WhenAll(new[] { "志", "愿" }.Select(letter => page.Measure<string>(Draw, letter)));

        Assert.NotEqual(letters[0], letters[1]);
    }
}
