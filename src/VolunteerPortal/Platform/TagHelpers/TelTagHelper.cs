using Microsoft.AspNetCore.Razor.TagHelpers;
using VolunteerPortal.Platform.Pages;
using VolunteerPortal.Platform.Text;

namespace VolunteerPortal.Platform.TagHelpers;

[HtmlTargetElement("tel", Attributes = "number")]
public sealed class TelTagHelper(Icons icons) : TagHelper
{
    public required string Number { get; set; }

    /// <summary>Neither icon nor class: it stands in a box that looks after both.</summary>
    public bool Plain { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        output.TagName = "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (!Plain && !output.Attributes.ContainsName("class"))
            output.Attributes.SetAttribute("class", "tel");
        output.Attributes.SetAttribute("href", "tel:" + PhoneText.Dial(PhoneText.Normalize(Number) ?? Number));
        output.Content.Clear();
        if (!Plain)
            output.Content.AppendHtml(icons.Svg("phone"));
        if (inside.IsEmptyOrWhiteSpace)
            output.Content.Append(Number);
        else
            output.Content.AppendHtml(inside);
    }
}
