using Microsoft.AspNetCore.Razor.TagHelpers;
using VolunteerPortal.Platform.Pages;

namespace VolunteerPortal.Platform.TagHelpers;

[HtmlTargetElement("tel", Attributes = "number")]
public sealed class TelTagHelper(Icons icons) : TagHelper
{
    public required string Number { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "tel");
        output.Attributes.SetAttribute("href", "tel:" + string.Concat(Number.Where(c => char.IsAsciiDigit(c) || c is '+' or ',')));
        output.Content.AppendHtml(icons.Svg("phone")).Append(Number);
    }
}
