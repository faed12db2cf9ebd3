using Microsoft.Playwright;

namespace VolunteerPortal.EndToEndTests.Pages;

/// <summary>Whether a page has to be scrolled sideways, and what makes it so wide.</summary>
public static class Overflow
{
    private const string Find = """
        () => {
          const width = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= width) return [];
          const wide = [...document.body.querySelectorAll('*')].filter(e => e.checkVisibility({ contentVisibilityAuto: true })
              && !e.closest('.vh')
            && (e.getBoundingClientRect().right > width + 1 || (e.scrollWidth > e.clientWidth + 1
                && getComputedStyle(e).overflowX === 'visible')));
          return [`${document.documentElement.scrollWidth} > ${width}`, ...wide
              .map(e => `${e.tagName}.${e.className?.baseVal ?? e.className}:${Math.round(e.getBoundingClientRect().right)}`).slice(-8)];
        }
        """;

    public static Task<string[]> Of(IPage page) => page.Measure<string[]>(Find);
}
