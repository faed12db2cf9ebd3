using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using VolunteerPortal.Platform.Forms;
using VolunteerPortal.Platform.Pages;

namespace VolunteerPortal.Platform.TagHelpers;

/// <summary>What was typed comes back after an error, a password or a file never. Unknown attributes go to the control.</summary>
[HtmlTargetElement("gov-field", Attributes = "asp-for")]
public sealed class FieldTagHelper(Icons icons, IStringLocalizer<Ui> texts) : TagHelper
{
    [HtmlAttributeName("asp-for")]
    public required ModelExpression For { get; set; }

    public required string Label { get; set; }

    public string? Hint { get; set; }

    public string? Name { get; set; }

    public string Type { get; set; } = "text";

    public int? Rows { get; set; }

    public IEnumerable<SelectListItem>? Items { get; set; }

    public bool Optional { get; set; }

    /// <summary>4, 8 or 12: about so many characters wide.</summary>
    public int? Width { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    private string FullName => Name ?? ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    private string Id => FieldId.Of(For.Name);

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var beside = await output.GetChildContentAsync();
        var error = Error();
        var control = Control(new TagHelperAttributeList(output.Attributes), error is not null);

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.Clear();
        output.Attributes.SetAttribute("class", error is null ? "field" : "field field-bad");
        if (Type == "checkbox")
            output.Content.AppendHtml(ErrorLine(error)).AppendHtml(Choice(control));
        else
            output.Content.AppendHtml(LabelAndHint()).AppendHtml(ErrorLine(error)).AppendHtml(WithWhatIsBeside(control, beside));
    }

    private string? Error()
    {
        var state = ViewContext.ViewData.ModelState;
        var entry = new[] { For.Name, FullName, FieldId.Bare(For.Name) }
            .Select(key => state.TryGetValue(key, out var found) ? found : null)
            .FirstOrDefault(found => found is { ValidationState: ModelValidationState.Invalid, Errors.Count: > 0 });
        return entry is null ? null : texts[entry.Errors[0].ErrorMessage is { Length: > 0 } message ? message : "这一项的格式不对，请检查"].Value;
    }

    private TagHelperOutput Control(TagHelperAttributeList attributes, bool bad)
    {
        var described = string.Join(' ',
            new[] { Hint is null || Type == "checkbox" ? null : $"{Id}-hint", bad ? $"{Id}-error" : null }.OfType<string>());
        attributes.SetAttribute("id", Id);
        attributes.SetAttribute("name", FullName);
        if (described.Length > 0)
            attributes.SetAttribute("aria-describedby", described);
        if (bad)
            attributes.SetAttribute("aria-invalid", "true");

        var value = Type is "password" or "file" ? null : FieldValue.Of(ViewContext.ViewData.ModelState, For, FullName);
        return FieldControl.Make(attributes, Items, Rows, Type, Width, value);
    }

    private IHtmlContentBuilder LabelAndHint()
    {
        var head = new HtmlContentBuilder().AppendHtml("<label class=\"label\" for=\"").Append(Id).AppendHtml("\">").Append(Label);
        if (Optional)
            head.AppendHtml(" <span class=\"opt\">").Append(texts["（选填）"]).AppendHtml("</span>");

        head.AppendHtml("</label>");
        return Hint is null
            ? head
            : head.AppendHtml("<span class=\"hint\" id=\"").Append($"{Id}-hint").AppendHtml("\">").Append(Hint).AppendHtml("</span>");
    }

    private IHtmlContentBuilder ErrorLine(string? error)
    {
        var line = new HtmlContentBuilder();
        return error is null
            ? line
            : line.AppendHtml("<p class=\"err\" id=\"").Append($"{Id}-error").AppendHtml("\">").AppendHtml(icons.Svg("warn"))
                .AppendHtml("<span><span class=\"vh\">").Append(texts["错误："]).AppendHtml("</span>").Append(error).AppendHtml("</span></p>");
    }

    private IHtmlContentBuilder Choice(TagHelperOutput control)
    {
        var choice = new HtmlContentBuilder().AppendHtml("<label class=\"choice\">").AppendHtml(control).AppendHtml("<span>").Append(Label);
        if (Hint is not null)
            choice.AppendHtml("<span class=\"opt\">").Append(Hint).AppendHtml("</span>");

        return choice.AppendHtml("</span></label>");
    }

    /// <summary>A browser's own file control speaks the browser's language; with script our button is seen in its place.</summary>
    private HtmlContentBuilder FilePick(TagHelperOutput control)
    {
        var pick = new HtmlContentBuilder();
        pick.AppendHtml("<div class=\"filepick\" data-js=\"file\">").AppendHtml(control);
        pick.AppendHtml("<button class=\"btn btn-line\" type=\"button\" tabindex=\"-1\" aria-hidden=\"true\" hidden>").Append(texts["选择文件"])
            .AppendHtml("</button>");
        pick.AppendHtml("<span class=\"muted\" role=\"status\" hidden>").Append(texts["还没有选文件"]).AppendHtml("</span></div>");
        return pick;
    }

    private IHtmlContentBuilder WithWhatIsBeside(TagHelperOutput control, TagHelperContent beside)
    {
        if (Type == "file")
            return FilePick(control);
        if (Type != "password" && beside.IsEmptyOrWhiteSpace)
            return new HtmlContentBuilder().AppendHtml(control);

        var affix = new HtmlContentBuilder();
        if (Type == "password")
            affix.AppendHtml("<div class=\"affix\" data-js=\"password\">").AppendHtml(control).AppendHtml(ShowPassword());
        else
            affix.AppendHtml("<div class=\"affix\">").AppendHtml(control);

        return affix.AppendHtml(beside).AppendHtml("</div>");
    }

    private IHtmlContentBuilder ShowPassword() =>
        new HtmlContentBuilder().AppendHtml("<button class=\"btn btn-plain\" type=\"button\" aria-pressed=\"false\" hidden data-hide=\"")
            .Append(texts["隐藏"])
            .AppendHtml("\">").AppendHtml(icons.Svg("eye")).AppendHtml("<span>").Append(texts["显示"]).AppendHtml("</span></button>");
}
