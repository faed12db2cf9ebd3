using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace VolunteerPortal.IntegrationTests;

/// <summary>What a person does with a browser without JavaScript: opens pages and sends the forms found in them.</summary>
public sealed class Browser(HttpClient client, CookieContainer cookies)
{
    private static readonly Uri Site = new("https://localhost");

    public HttpClient Client => client;

    public CookieContainer Cookies => cookies;

    public void SetCookie(string name, string value) =>
        cookies.Add(Site, new Cookie(name, value) { Secure = true, HttpOnly = true });

    public async Task<Page> Open(string path) => await Page.Of(await client.GetAsync(path));

    /// <summary>
    /// Fills in the form that holds the button and presses it. The button is named by its text, or by a CSS selector when it begins
    /// with one of # . [ or contains '='. Fields that are not filled keep what the page gave them, hidden ones and the token included.
    /// </summary>
    public async Task<Page> Submit(Page page, string button, params (string Name, string Value)[] fill)
    {
        var pressed = page.Button(button);
        var form = (IHtmlFormElement?)(pressed.GetAttribute("form") is { } id ? page.Document.GetElementById(id) : pressed.Closest("form"))
            ?? throw new InvalidOperationException($"The button '{button}' is in no form.");
        return await Send(page, form, pressed, fill);
    }

    /// <summary>Sends a form without any button, as some browsers do on Enter.</summary>
    public Task<Page> SubmitWithoutButton(Page page, string form, params (string Name, string Value)[] fill) =>
        Send(page, (IHtmlFormElement)page.Find(form), null, fill);

    private async Task<Page> Send(Page page, IHtmlFormElement form, IElement? pressed, (string Name, string Value)[] fill)
    {
        var fields = Fields(form, pressed, fill);
        var action = pressed?.GetAttribute("formaction") ?? form.GetAttribute("action");
        var target = new Uri(page.Address, string.IsNullOrEmpty(action) ? page.Address.PathAndQuery : action);
        if (!string.Equals(form.Method, "post", StringComparison.OrdinalIgnoreCase))
            return await Open($"{target.AbsolutePath}?{await new FormUrlEncodedContent(fields).ReadAsStringAsync()}");

        return await Send(target.PathAndQuery,
            form.Enctype == "multipart/form-data" ? Multipart(fields) : new FormUrlEncodedContent(fields));
    }

    public async Task<Page> Send(string path, HttpContent content) => await Page.Of(await client.PostAsync(path, content));

    public Task<Page> Post(string path, params (string Name, string Value)[] fields) =>
        Send(path, new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))));

    /// <summary>What the browser would send for this form, pressed by this button.</summary>
    public static List<KeyValuePair<string, string>> Fields(IHtmlFormElement form, IElement? pressed,
        params (string Name, string Value)[] fill)
    {
        var filled = fill.Select(f => f.Name).ToHashSet();
        var fields = form.Elements.OfType<IHtmlElement>()
            .Where(e => e is not IHtmlButtonElement && e.GetAttribute("name") is { Length: > 0 } name && !filled.Contains(name)
                && !e.HasAttribute("disabled") && IsSent(e))
            .Select(e => KeyValuePair.Create(e.GetAttribute("name")!, ValueOf(e))).ToList();
        fields.AddRange(fill.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        if (pressed?.GetAttribute("name") is { Length: > 0 } own)
            fields.Add(KeyValuePair.Create(own, pressed.GetAttribute("value") ?? ""));
        return fields;
    }

    private static bool IsSent(IHtmlElement element) =>
        element is not IHtmlInputElement input
            || (input.Type is not ("checkbox" or "radio") || input.IsChecked) && input.Type is not ("submit" or "file");

    private static string ValueOf(IHtmlElement element) => element switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio" } input => input.GetAttribute("value") ?? "on",
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value ?? "",
        _ => element.GetAttribute("value") ?? "",
    };

    private static MultipartFormDataContent Multipart(IEnumerable<KeyValuePair<string, string>> fields)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            content.Add(new StringContent(value), name);
        return content;
    }
}

/// <summary>An answer, parsed.</summary>
public sealed record Page(HttpStatusCode Status, IHtmlDocument Document, string Html, HttpResponseMessage Response, Uri Address)
{
    public string Path => Address.PathAndQuery;

    /// <summary>All text of the page, white space folded.</summary>
    public string Text => Fold(Document.Body?.TextContent);

    public string Title => Document.Title ?? "";

    public static async Task<Page> Of(HttpResponseMessage response)
    {
        var html = await response.Content.ReadAsStringAsync();
        return new Page(response.StatusCode, new HtmlParser().ParseDocument(html), html, response, response.RequestMessage!.RequestUri!);
    }

    public IElement Find(string selector) =>
        Document.QuerySelector(selector) ?? throw new InvalidOperationException($"No '{selector}' on {Path} ({(int)Status}): {Text}");

    public IReadOnlyList<string> All(string selector) => [.. Document.QuerySelectorAll(selector).Select(e => Fold(e.TextContent))];

    public IElement Button(string button) =>
        (button[0] is '#' or '.' or '[' || button.Contains('=')
            ? Document.QuerySelector(button)
            : Document.QuerySelectorAll("button").FirstOrDefault(b => Fold(b.TextContent) == button))
        ?? throw new InvalidOperationException(
            $"No button '{button}' on {Path} ({(int)Status}); there are: {string.Join(", ", All("button"))}. {Text}");

    private static string Fold(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
