using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace VolunteerPortal.Platform.TagHelpers;

/// <summary>Enter presses a form's first submit button. Where that one decides something, a disabled button stands before it, so browsers
/// send nothing. Some pass over a disabled or hidden one (Chromium from a checkbox, old WebKit always): for them there is a second button,
/// which site.js stops and which sends no decision.</summary>
[HtmlTargetElement("enter-does-nothing", TagStructure = TagStructure.WithoutEndTag)]
public sealed class EnterDoesNothingTagHelper : TagHelper
{
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
