using Microsoft.Playwright;

namespace VolunteerPortal.EndToEndTests.Pages;

/// <summary>
/// Puts another theme on a page that is open, as the server would have sent it: nothing has to be loaded again, and a page that came
/// back with errors keeps them.
/// </summary>
public static class Theme
{
    private const string Put = """
        theme => {
          document.documentElement.dataset.theme = theme;
          document.querySelectorAll('button[name=theme]').forEach(button => button.setAttribute('aria-pressed', button.value === theme));
        }
        """;

    public static Task PutTheme(this IPage page, string theme) => page.Change(Put, theme);
}
