using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace VolunteerPortal.Platform.TagHelpers;

/// <summary>
/// Where this page lies: the home page, the pages between (crumb tags), and this one, by <see cref="Here"/>.
/// The pages of a desk do not begin at the home page.
/// </summary>
[HtmlTargetElement("crumbs", Attributes = "here")]
[RestrictChildren("crumb")]
public sealed class CrumbsTagHelper(IStringLocalizer<Ui> texts) : TagHelper
{
    public required string Here { get; set; }

    public bool Home { get; set; } = true;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var links = new HtmlContentBuilder();
        if (Home)
            links.AppendHtml("<li><a href=\"/\">").Append(texts["首页"]).AppendHtml("</a></li>");
        context.Items[typeof(CrumbsTagHelper)] = links;
        await output.GetChildContentAsync();

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        var added = output.Attributes["class"]?.Value;
        output.Attributes.SetAttribute("class", added is null ? "crumbs" : $"crumbs {added}");
        output.Attributes.SetAttribute("aria-label", texts["当前位置"].Value);
        output.Content.SetHtmlContent("<ol>").AppendHtml(links)
            .AppendHtml("<li aria-current=\"page\">").Append(Here).AppendHtml("</li></ol>");
    }
}
