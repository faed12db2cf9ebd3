using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.Platform.TagHelpers;

[HtmlTargetElement("error-summary")]
public sealed class ErrorSummaryTagHelper(IStringLocalizer<Ui> texts) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public string? Title { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = Errors();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "errors");
        output.Content.AppendHtml("<div role=\"alert\" tabindex=\"-1\" id=\"errors\"><h2>")
            .Append(Title ?? texts["有 {0} 处需要修改", errors.Count])
            .AppendHtml("</h2><ul>");
        foreach (var (key, message) in errors)
            AppendLine(output.Content, key, message);

        output.Content.AppendHtml("</ul></div>");
    }

    private static void AppendLine(TagHelperContent content, string key, string message)
    {
        if (key.Length == 0)
            content.AppendHtml("<li>").Append(message).AppendHtml("</li>");
        else
            content.AppendHtml("<li><a href=\"#").Append(FieldId.Of(key)).AppendHtml("\">").Append(message).AppendHtml("</a></li>");
    }

    /// <summary>ModelState sorts by the alphabet; people read in the order of the form, which is that of its properties.</summary>
    private List<(string Key, string Message)> Errors()
    {
        var places = FormProperties();
        return [.. ViewContext.ViewData.ModelState
            .Where(entry => entry.Value is { ValidationState: ModelValidationState.Invalid, Errors.Count: > 0 })
            .OrderBy(entry => places.TryGetValue(FieldId.Bare(entry.Key).Split('.', '[')[0], out var place) ? place : places.Count)
            .Select(entry => (entry.Key, Message(entry.Value!)))
            .Distinct()];
    }

    private Dictionary<string, int> FormProperties()
    {
        var form = ViewContext.ViewData.ModelMetadata.Properties["Form"] ?? ViewContext.ViewData.ModelMetadata;
        return form.Properties.Select((property, place) => (Name: property.PropertyName ?? "", place))
            .DistinctBy(p => p.Name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(p => p.Name, p => p.place, StringComparer.OrdinalIgnoreCase);
    }

    private string Message(ModelStateEntry entry) =>
        entry.Errors[0].ErrorMessage is { Length: > 0 } message ? texts[message] : texts["这一项的格式不对，请检查"];
}
