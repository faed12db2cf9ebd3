using Microsoft.Playwright;

namespace VolunteerPortal.EndToEndTests.Pages;

/// <summary>Text squeezed into a column of one or two letters, so that it runs down the page: nothing overflows, and nobody can read
/// it.</summary>
public static class Columns
{
    private const string Find = """
        () => {
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          const found = [];
          for (let text = texts.nextNode(); text; text = texts.nextNode()) {
            const words = text.textContent.trim();
            const parent = text.parentElement;
            if (words.length < 4 || parent.closest('.vh, .skip, svg')
                || !parent.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) continue;
            const range = document.createRange();
            range.selectNodeContents(text);
            const lines = new Set([...range.getClientRects()].filter(line => line.width > 0).map(line => Math.round(line.top))).size;
            if (lines >= 3 && words.length / lines < 2.2) found.push(`${lines} lines: ${words.slice(0, 20)}`);
          }
          return found;
        }
        """;

    public static Task<string[]> TooNarrow(IPage page) => page.Measure<string[]>(Find);
}
