#pragma warning disable RS0030 // The one place that asks a page at once, because it is the one that knows whether the page is all there
using Microsoft.Playwright;
using VolunteerPortal.IntegrationTests;

namespace VolunteerPortal.EndToEndTests;

/// <summary>
/// A page is measured, pictured and changed when it is all there: a busy machine hands out a page before its style sheet, and then every
/// line is 21 px high. BannedSymbols.Browser.txt keeps tests from asking a page without waiting for that.
/// </summary>
public static class Settling
{
    // What a measure would change for if it came: the first such thing, or nothing. site.js loads the scripts of parts by itself, after
    // the load event; asked for once more they come from the browser's own list, when they have run.
    private const string Missing = """
        async width => {
          if (document.readyState !== 'complete') return `the document is ${document.readyState}`;
          if (width && innerWidth !== width) return `the window is ${innerWidth} px wide, not ${width}`;
          const sheet = [...document.querySelectorAll('link[rel=stylesheet]')]
              .find(link => !link.sheet && matchMedia(link.media || 'all').matches);
          if (sheet) return sheet.href;
          const site = document.getElementById('site-js');
          const modules = [...document.querySelectorAll('[data-js]')].map(part => site?.getAttribute(`data-${part.dataset.js}`))
              .filter(Boolean);
          if (!matchMedia('(scripting: none)').matches) await Promise.all(modules.map(module => import(module)));
          await document.fonts.ready;
          const isSeen = e => {
            const box = e.getBoundingClientRect();
            return e.checkVisibility() && box.width > 0 && box.bottom > 0 && box.top < innerHeight;
          };
          const picture = [...document.images].find(image => !image.complete && isSeen(image));
          if (picture) return picture.src;
          const icon = [...document.querySelectorAll('svg > use')].find(use => isSeen(use.parentElement) && use.getBBox().width === 0);
          return icon ? icon.getAttribute('href') : '';
        }
        """;

    public static Task Settled(this IPage page) => Eventually.NothingIsMissing(page.Url, async () =>
    {
        try
        {
            return await page.EvaluateAsync<string>(Missing, page.ViewportSize?.Width);
        }
        catch (PlaywrightException replaced) when (replaced.Message.Contains("context was destroyed", StringComparison.Ordinal))
        {
            return "another page is on its way";
        }
    });

    public static async Task<T> Measure<T>(this IPage page, string script, object? argument = null)
    {
        await page.Settled();
        return await page.EvaluateAsync<T>(script, argument);
    }

    /// <param name="one">An element that is on the page: of several the test fails, and for none it waits.</param>
    /// <param name="script">What to ask the element.</param>
    public static async Task<T> Measure<T>(this ILocator one, string script)
    {
        await one.Page.Settled();
        return await one.EvaluateAsync<T>(script);
    }

    public static async Task Change(this IPage page, string script, object? argument = null)
    {
        await page.Settled();
        await page.EvaluateAsync(script, argument);
    }

    public static async Task Print(this IPage page, string path)
    {
        await page.Settled();
        await page.PdfAsync(new() { Path = path, PreferCSSPageSize = true });
    }
}
