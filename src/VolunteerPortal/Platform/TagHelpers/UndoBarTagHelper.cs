using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using VolunteerPortal.Platform.Pages;

namespace VolunteerPortal.Platform.TagHelpers;

/// <summary>The layouts show it on top, unless the page itself has an &lt;undo-bar /&gt;.</summary>
[HtmlTargetElement("undo-bar")]
public sealed class UndoBarTagHelper(Icons icons, IHtmlGenerator html, IStringLocalizer<Ui> texts) : TagHelper
{
    private static readonly object Shown = new();

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (!MaySaySomething || Flash.TakeFrom(ViewContext.TempData) is not { } flash || !ViewContext.HttpContext.Items.TryAdd(Shown, true))
            return;

        if (flash.Kind == "refused")
            output.Content.AppendHtml(Refused(flash));
        else
            output.Content.AppendHtml(Done(flash));
    }

    /// <summary>Merely looking into TempData sets a cookie, and a page with a cookie cannot be cached for everybody.</summary>
    private bool MaySaySomething =>
        ViewContext.HttpContext.Request.Cookies.ContainsKey(Flash.CookieName)
            || ViewContext.HttpContext.Items.ContainsKey(Flash.CookieName);

    private IHtmlContentBuilder Refused(Flash flash) =>
        new HtmlContentBuilder().AppendHtml("<div class=\"note note-dan mb\" role=\"alert\"><span>").AppendHtml(icons.Svg("warn"))
            .AppendHtml("</span><div>").Append(texts[flash.Text]).AppendHtml("</div></div>");

    private IHtmlContentBuilder Done(Flash flash)
    {
        var bar = new HtmlContentBuilder().AppendHtml("<div class=\"toast mb\" role=\"status\"><span>").AppendHtml(icons.Svg("check"))
            .Append(" ").Append(texts[flash.Text]).AppendHtml("</span>");
        if (flash.UndoUrl is { } url)
            bar.AppendHtml(Undo(url));

        return bar.AppendHtml("</div>");
    }

    private TagBuilder Undo(string url)
    {
        var form = new TagBuilder("form");
        form.Attributes["method"] = "post";
        form.Attributes["action"] = url;
        form.InnerHtml.AppendHtml(html.GenerateAntiforgery(ViewContext)).AppendHtml("<button class=\"btn btn-s\">")
            .AppendHtml(icons.Svg("undo")).Append(texts["撤销"]).AppendHtml("</button>");
        return form;
    }
}
