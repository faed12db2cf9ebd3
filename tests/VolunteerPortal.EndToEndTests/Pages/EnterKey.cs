using Microsoft.Playwright;

namespace VolunteerPortal.EndToEndTests.Pages;

/// <summary>Presses Enter in every field of a page, in the browser itself, and tells which button that pressed. Nothing is sent.</summary>
public static class EnterKey
{
    // Of two forms of which a wide window shows one and a narrow window the other, only the one that is seen; what a <details> hides is
    // opened. A key that comes up moves the focus to the next field.
    private const string Begin = """
        () => {
          const row = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
          const address = form => new URL(form.getAttribute('action') ?? '', location).pathname.replace(row, '{}');
          const name = form => `${form.method.toUpperCase()} ${address(form)}`;
          const words = button => (button?.getAttribute('aria-label') ?? button?.textContent ?? '').trim() || 'a button without words';
          const isField = e => e.matches('input:not([type=hidden], [type=submit], [type=button], [type=reset], [type=image], [type=file])');
          document.querySelectorAll('details').forEach(part => { part.open = true; });
          document.querySelectorAll('.reason').forEach(part => part.classList.add('reason-open'));
          document.querySelectorAll('form').forEach(form => { form.noValidate = true; });
          const fields = [...document.forms].flatMap(form => [...form.elements])
              .filter(e => isField(e) && !e.disabled && e.checkVisibility() && !e.closest('.vh'));
          const pressed = fields.map(() => '');
          let at = -1;
          const next = () => {
            fields[++at]?.focus();
            if (fields[at] !== undefined && fields[at] !== document.activeElement) pressed[at] = 'it takes no focus';
          };
          addEventListener('keyup', next, { capture: true });
          addEventListener('submit', event => {
            event.preventDefault();
            event.stopImmediatePropagation();
            pressed[at] = words(event.submitter);
          }, { capture: true });
          window.enterKey = () => [
            ...[...document.forms].map(form => [name(form), '', '']),
            ...fields.map((field, i) => [name(field.form), field.name || field.id, pressed[i]]),
          ];
          next();
          return fields.length;
        }
        """;

    /// <summary>What Enter in a field of a form pressed: the words on the button, or nothing.</summary>
    public sealed record Press(string Form, string Field, string Button);

    /// <summary>For each form of the page a line without a field, and then a line for each field of it.</summary>
    public static async Task<IReadOnlyList<Press>> InEveryFieldOf(IPage page)
    {
        for (var left = await page.Measure<int>(Begin); left > 0; left--)
            await page.Keyboard.PressAsync("Enter");

        return [.. (await page.Measure<string[][]>("() => window.enterKey()")).Select(line => new Press(line[0], line[1], line[2]))];
    }
}
