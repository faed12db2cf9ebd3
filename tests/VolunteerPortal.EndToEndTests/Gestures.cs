using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace VolunteerPortal.EndToEndTests;

/// <summary>What a person does on a page, by the words that stand there. Only what can be seen is found.</summary>
public static class Gestures
{
    public static ILocator Button(this IPage page, string text) => page.GetByRole(AriaRole.Button, new() { Name = text, Exact = true });

    public static ILocator Link(this IPage page, string text) => page.GetByRole(AriaRole.Link, new() { Name = text, Exact = true });

    public static ILocator Heading(this IPage page, string text) => page.GetByRole(AriaRole.Heading, new() { Name = text, Exact = true });

    /// <summary>Within the page's own part, not header or footer.</summary>
    public static ILocator MainPart(this IPage page) => page.Locator("main");

    public static Task Press(this IPage page, string button) => page.Button(button).ClickAsync();

    /// <summary>The first link with these words; a list may name one thing twice.</summary>
    public static Task Follow(this IPage page, string link) =>
        page.MainPart().GetByRole(AriaRole.Link, new() { Name = link }).First.ClickAsync();

    public static Task Type(this IPage page, string label, string text) => page.Field(label).FillAsync(text);

    public static Task Choose(this IPage page, string label, string option) =>
        page.Field(label).SelectOptionAsync(new SelectOptionValue { Label = option });

    public static Task Tick(this IPage page, string label) => page.GetByRole(AriaRole.Checkbox, new() { Name = label }).CheckAsync();

    /// <summary>A label may go on with （选填）; it begins with these words.</summary>
    public static ILocator Field(this IPage page, string label) =>
        page.Locator("input,textarea,select").And(page.GetByLabel(label)).Filter(new() { Visible = true }).First;

    /// <summary>What stands beside the control for a file; with script only, for without it the browser's own words stand there.</summary>
    public static ILocator Chosen(this IPage page) => page.Locator(".filepick [role=status]");

    /// <summary>The forms this window will send from now on.</summary>
    public static IReadOnlyCollection<IRequest> Sendings(this IPage page)
    {
        var sent = new ConcurrentQueue<IRequest>();
        page.Request += (_, request) =>
        {
            if (request.IsNavigationRequest && request.Method == "POST")
                sent.Enqueue(request);
        };
        return sent;
    }

    public static async Task Shows(this IPage page, params string[] texts)
    {
        foreach (var text in texts)
            await Assertions.Expect(page.MainPart()).ToContainTextAsync(text);
    }

    public static Task DoesNotShow(this IPage page, string text) => Assertions.Expect(page.MainPart()).Not.ToContainTextAsync(text);
}
