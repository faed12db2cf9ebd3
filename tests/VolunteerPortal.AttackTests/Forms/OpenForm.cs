using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace VolunteerPortal.AttackTests.Forms;

/// <summary>A form of a page that is open before somebody, with the button that would be pressed.</summary>
public sealed partial class OpenForm
{
    private readonly IHtmlFormElement _form;
    private readonly Lazy<IReadOnlyList<(string Name, string Value)>> _fields;

    private OpenForm(Page page, IHtmlFormElement form, IElement? button, Caller who)
    {
        (_form, Who) = (form, who);
        IsPost = string.Equals(button?.GetAttribute("formmethod") ?? form.Method, "post", StringComparison.OrdinalIgnoreCase);
        IsMultipart = form.Enctype == "multipart/form-data";
        Target = TargetOf(page, form, button);
        var pressed = button?.GetAttribute("name") is { Length: > 0 } name ? $" [{name}={Shape(button.GetAttribute("value") ?? "")}]" : "";
        Title = $"{(IsPost ? "POST" : "GET")} {Shape(Target)}{pressed}";
        // A page may hold hundreds of buttons, of which one is looked for
        _fields = new(() => FieldsOf(form, button));
    }

    public Caller Who { get; }

    public bool IsPost { get; }

    public bool IsMultipart { get; }

    /// <summary>Where it goes, as the page says it.</summary>
    public string Target { get; }

    /// <summary>The same for the form of another row.</summary>
    public string Title { get; }

    /// <summary>What a careful person's browser would send: boxes ticked, blanks filled.</summary>
    public IReadOnlyList<(string Name, string Value)> Fields => _fields.Value;

    public IReadOnlyList<string> Files => [.. _form.QuerySelectorAll("input[type=file]").Select(input => input.GetAttribute("name")!)];

    public static IEnumerable<OpenForm> On(Page page, Caller who) =>
        from form in page.Document.Forms
        from button in Buttons(page.Document, form)
        select new OpenForm(page, form, button, who);

    /// <summary>One request: the field written as the payload wants it, the others as they are.</summary>
    public HttpRequestMessage With(string field, Func<string, string> written)
    {
        var parts = Fields.Where(f => f.Name != field).Select(f => $"{Uri.EscapeDataString(f.Name)}={Uri.EscapeDataString(f.Value)}")
            .Append(written(field));
        var encoded = string.Join('&', parts.Where(part => part.Length > 0));
        if (!IsPost)
            return new(HttpMethod.Get, Who.Exactly($"{Target.Split('?')[0]}?{encoded}"));

        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(encoded));
        content.Headers.TryAddWithoutValidation("Content-Type", "application/x-www-form-urlencoded");
        return new(HttpMethod.Post, Who.Exactly(Target)) { Content = content };
    }

    /// <summary>The field's name in this very form: ids and numbers differ.</summary>
    public string NameOf(string field) => Fields.Select(f => f.Name).FirstOrDefault(name => Shape(name) == Shape(field)) ?? field;

    public static string Shape(string text) => Number().Replace(Id().Replace(text, "*"), "#");

    /// <summary>Those that somebody can press: what only keeps Enter from deciding is none.</summary>
    private static IReadOnlyList<IElement?> Buttons(IHtmlDocument page, IHtmlFormElement form)
    {
        const string Pressable = "button:not([type=button]):not([disabled]):not([data-idle])";
        List<IElement?> own = [.. form.QuerySelectorAll(Pressable),
            .. page.QuerySelectorAll(Pressable).Where(b => b.GetAttribute("form") == form.Id)];
        return own.Count > 0 ? own : form.QuerySelector("button:not([type=button])") is null ? [null] : [];
    }

    private static string TargetOf(Page page, IHtmlFormElement form, IElement? button)
    {
        var action = button?.GetAttribute("formaction") ?? form.GetAttribute("action");
        return string.IsNullOrEmpty(action) ? page.Path : new Uri(page.Address, action).PathAndQuery;
    }

    private static List<(string Name, string Value)> FieldsOf(IHtmlFormElement form, IElement? button)
    {
        var ticked = from input in form.Elements.OfType<IHtmlInputElement>()
                     where input is { Type: "checkbox", IsChecked: false, Name.Length: > 0 }
                     && !input.Name.EndsWith(".Remove", StringComparison.Ordinal)
                     select (Name: input.Name!, Value: input.GetAttribute("value") ?? "on");
        var fields = Browser.Fields(form, button).Select(f => (Name: f.Key, f.Value)).Concat(ticked);
        return [.. fields.Select(f => (f.Name, f.Value.Length > 0 ? f.Value : FillIn.Blank(f.Name)))];
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Id();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();
}
