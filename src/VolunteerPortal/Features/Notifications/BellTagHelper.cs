using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using VolunteerPortal.Data;
using VolunteerPortal.Platform.Http;
using VolunteerPortal.Platform.Pages;

namespace VolunteerPortal.Features.Notifications;

[HtmlTargetElement("bell", TagStructure = TagStructure.WithoutEndTag)]
public sealed class BellTagHelper(UnreadCounts counts, PortalDb db, Icons icons, IStringLocalizer<Ui> texts) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var unread = await counts.Of(ViewContext.HttpContext.User.Id(), db);
        output.TagName = "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "bell");
        output.Attributes.SetAttribute("href", "/me/messages");
        output.Content.AppendHtml(icons.Svg("bell")).Append(texts["消息"]);
        if (unread > 0)
            output.Content.AppendHtml("<b class=\"num\">")
                .Append(unread > UnreadCounts.Shown ? $"{UnreadCounts.Shown}+" : $"{unread}")
                .AppendHtml("<span class=\"vh\">").Append(texts["条未读"])
                .AppendHtml("</span></b>");
    }
}
