using Microsoft.Playwright;

namespace VolunteerPortal.EndToEndTests.Pages;

/// <summary>
/// Controls too small to hit: in elder mode less than its 60 px high, on phones less than 44, with a mouse less than the 24 of WCAG.
/// A link within a sentence is as high as its line; a link that makes a whole card clickable is as high as the card; a box to tick is
/// as high as its label.
/// </summary>
public static class Targets
{
    private const string Find = """
        () => {
          const { mode, shell } = document.documentElement.dataset;
          const least = mode === 'elder' && shell !== 'desk' ? 60 : innerWidth < 600 ? 44 : 24;
          const controls = [...document.querySelectorAll('a[href], button, summary, select, textarea, input:not([type=hidden])')];
          const seen = e => e.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) && !e.closest('.vh, .skip');
          const inText = e => e.tagName === 'A' && getComputedStyle(e).display === 'inline' && !e.closest('h2, h3, th');
          const place = e => {
            if (getComputedStyle(e, '::after').position === 'absolute') return e.offsetParent;
            return e.matches('[type=checkbox], [type=radio], [type=file]') ? e.closest('label') ?? e : e;
          };
          const small = e => place(e).getBoundingClientRect().height < least - .6;
          return controls.filter(e => seen(e) && !inText(e) && small(e))
            .map(e => `${Math.round(place(e).getBoundingClientRect().height)} < ${least}: ${e.outerHTML.slice(0, 110)} `
                + `${e.textContent.trim().slice(0, 12)}`);
        }
        """;

    public static Task<string[]> TooSmall(IPage page) => page.Measure<string[]>(Find);
}
