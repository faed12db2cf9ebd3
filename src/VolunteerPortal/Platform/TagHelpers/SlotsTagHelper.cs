using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using VolunteerPortal.Platform.Pages;

namespace VolunteerPortal.Platform.TagHelpers;

[HtmlTargetElement("slots", Attributes = "taken,capacity")]
public sealed class SlotsTagHelper(IStringLocalizer<Ui> texts) : TagHelper
{
    public int Taken { get; set; }

    public int Capacity { get; set; }

    public bool Urgent { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var slots = new Slots(Taken, Capacity);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "slotbox");

        output.Content.AppendHtml("<p class=\"slots\">");
        AppendLeft(output.Content, slots);
        output.Content.AppendHtml("<span>").Append(texts["已报 {0} / {1}", Taken, Capacity]).AppendHtml("</span></p>");
        output.Content.AppendHtml(Meter(slots.Percent, slots.AreCalledFor(Urgent)));
    }

    private void AppendLeft(TagHelperContent content, Slots slots)
    {
        if (slots.AreFull)
            content.AppendHtml("<b>").Append(texts["名额已满"]).AppendHtml("</b>");
        else
            content.AppendHtml("<span class=\"need\">").AppendFormat(texts["还差{0}人"].Value, new HtmlString($"<i>{slots.Free}</i>"))
                .AppendHtml("</span>");
    }

    private static HtmlString Meter(int percent, bool low) =>
        new($"<svg class=\"meter{(low ? " meter-low" : "")}\" viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\" "
            + $"aria-hidden=\"true\"><rect width=\"{percent}\" height=\"8\"/></svg>");
}
