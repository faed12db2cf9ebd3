using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace VolunteerPortal.Platform.TagHelpers;

/// <summary>The first letter of a name as a mark beside it.</summary>
[HtmlTargetElement("avatar", Attributes = "name")]
public sealed class AvatarTagHelper : TagHelper
{
    public required string Name { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ava");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetContent(StringInfo.GetNextTextElement(Name));
    }
}
