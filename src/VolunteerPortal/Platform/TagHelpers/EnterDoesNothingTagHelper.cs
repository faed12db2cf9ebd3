using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace VolunteerPortal.Platform.TagHelpers;

/// <summary>
/// Enter in a field presses the first submit button of its form in the order of the page. Where that one decides something, this stands
/// before it: a first button that is disabled, so browsers send nothing. Some pass over a disabled or a hidden one (Chromium from a box
/// to tick, old WebKit always); for them there is a second, which site.js stops and which else sends no decision along.
/// </summary>
[HtmlTargetElement("enter-does-nothing", TagStructure = TagStructure.WithoutEndTag)]
public sealed class EnterDoesNothingTagHelper : TagHelper
{
    /// <summary>The id of the form, where a button of it stands before the form itself.</summary>
    public string? Form { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.AppendHtml(Button(("disabled", ""), ("hidden", "")))
            .AppendHtml(Button(("class", "vh"), ("tabindex", "-1"), ("aria-hidden", "true"), ("data-idle", "")));
    }

    private TagBuilder Button(params (string Name, string Value)[] attributes)
    {
        var button = new TagBuilder("button");
        foreach (var (name, value) in attributes)
            button.Attributes[name] = value;
        if (Form is not null)
            button.Attributes["form"] = Form;
        return button;
    }
}
