using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace VolunteerPortal.EndToEndTests.Pages;

/// <summary>
/// axe-core, run in the page that is looked at. The package's own call is five times as slow: it opens a second window to put together
/// what it found in frames, and the portal has none.
/// </summary>
public static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    private static readonly object Everything = new { type = "tag",
        values = new[] { "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice" } };

    private static readonly object Colours = new { type = "rule", values = new[] { "color-contrast", "link-in-text-block" } };

    private const string Run = """
        async which => {
          const { violations, passes } = await axe.run(document, { runOnly: which, resultTypes: ['violations'], iframes: false });
          if (passes.length === 0) return ['axe looked at nothing'];
          const why = node => [...node.any, ...node.all, ...node.none].map(check => check.message).join('; ');
          return violations.flatMap(({ id, help, nodes }) => nodes
              .map(node => `${id}: ${help}: ${node.target}: ${node.html.slice(0, 200)} ${why(node)}`));
        }
        """;

    public static Task<string[]> Of(IPage page) => Find(page, Everything);

    /// <summary>Only the rules that look at colours: where nothing else than the theme has changed since everything was looked
    /// at.</summary>
    public static Task<string[]> OfColours(IPage page) => Find(page, Colours);

    private static async Task<string[]> Find(IPage page, object which)
    {
        if (!await page.Measure<bool>("() => 'axe' in window"))
            await page.Change(Script);
        return await page.Measure<string[]>(Run, which);
    }
}
