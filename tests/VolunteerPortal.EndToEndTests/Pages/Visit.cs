using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace VolunteerPortal.EndToEndTests.Pages;

/// <summary>A page in a certain state: where it lies, who looks at it, and what is done there first.</summary>
public sealed record Visit(string Name, Role Who, Func<GalleryRows, string> Path, Func<IPage, Task>? Then = null)
{
    public Visit(string name, Role who, string path, Func<IPage, Task>? then = null)
        : this(name, who, _ => path, then)
    {
    }

    /// <summary>Sends a form that is not in order; the page comes back with what has to be changed.</summary>
    public static Func<IPage, Task> Sending(string button, params (string Label, string Text)[] typed) => async page =>
    {
        foreach (var (label, text) in typed)
            await page.Type(label, text);
        await page.MainPart().GetByRole(AriaRole.Button, new() { Name = button }).First.ClickAsync();
        await Expect(page.Locator(".errors, .err, .note-dan").First).ToBeVisibleAsync();
    };

    /// <summary>Likewise, a row of a review that is refused without a reason.</summary>
    public static Func<IPage, Task> Refusing(string button) => async page =>
    {
        await page.Locator("[data-row] a[href^='#refuse-']").First.ClickAsync();
        await Sending(button)(page);
    };

    /// <summary>Sends a form whose token is no longer good.</summary>
    public static Func<IPage, Task> SendingTooLate(string button) => async page =>
    {
        await page.Change(
            "() => document.querySelectorAll('[name=__RequestVerificationToken]').forEach(token => { token.value = 'too-old'; })");
        await page.MainPart().GetByRole(AriaRole.Button, new() { Name = button }).First.ClickAsync();
        await Expect(page.Heading("页面过期了")).ToBeVisibleAsync();
    };

    public static Func<IPage, Task> Pressing(string button, string thenShown) => async page =>
    {
        await page.MainPart().GetByRole(AriaRole.Button, new() { Name = button }).First.ClickAsync();
        await Expect(page.Locator(thenShown).First).ToBeVisibleAsync();
    };
}
