using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace VolunteerPortal.Platform.TagHelpers;

internal static class FieldControl
{
    public static TagHelperOutput Make(TagHelperAttributeList attributes, IEnumerable<SelectListItem>? items, int? rows, string type,
        int? width, string? value)
    {
        var control = (items, rows) switch
        {
            ({ } choices, _) => Select(attributes, choices, value),
            (_, { } lines) => TextArea(attributes, lines, value),
            _ when type == "checkbox" => CheckBox(attributes, value),
            _ => Input(attributes, type, value),
        };
        if (width is { } w)
            control.AddClass($"w-{w}", HtmlEncoder.Default);

        return control;
    }

    private static TagHelperOutput Select(TagHelperAttributeList attributes, IEnumerable<SelectListItem> choices, string? value)
    {
        var select = Tag("select", "select", attributes);
        foreach (var choice in choices)
        {
            var chosen = value is null ? choice.Selected : (choice.Value ?? choice.Text) == value;
            select.Content.AppendHtml("<option value=\"").Append(choice.Value ?? choice.Text).AppendHtml(chosen ? "\" selected>" : "\">")
                .Append(choice.Text).AppendHtml("</option>");
        }

        return select;
    }

    /// <summary>A browser drops the first line break in a text area, so one is put there for it.</summary>
    private static TagHelperOutput TextArea(TagHelperAttributeList attributes, int rows, string? value)
    {
        attributes.SetAttribute("rows", rows);
        var area = Tag("textarea", "textarea", attributes);
        area.Content.AppendHtml("\n").Append(value ?? "");
        return area;
    }

    private static TagHelperOutput CheckBox(TagHelperAttributeList attributes, string? value)
    {
        attributes.SetAttribute("type", "checkbox");
        attributes.SetAttribute("value", "true");
        if (value?.Split(',')[0] is "true" or "True" or "on")
            attributes.Add(new TagHelperAttribute("checked"));

        return Tag("input", null, attributes);
    }

    private static TagHelperOutput Input(TagHelperAttributeList attributes, string type, string? value)
    {
        attributes.SetAttribute("type", type);
        if (value is not null)
            attributes.SetAttribute("value", value);

        return Tag("input", "input", attributes);
    }

    private static TagHelperOutput Tag(string name, string? cssClass, TagHelperAttributeList attributes)
    {
        var tag = new TagHelperOutput(name, attributes, (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()))
        {
            TagMode = name == "input" ? TagMode.StartTagOnly : TagMode.StartTagAndEndTag,
        };
        if (cssClass is not null)
            tag.AddClass(cssClass, HtmlEncoder.Default);

        return tag;
    }
}
