using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.Platform.TagHelpers;

/// <summary>Sending a form twice does it once. renew="true" when the key was used up and this is another attempt.</summary>
[HtmlTargetElement("request-key")]
public sealed class RequestKeyTagHelper : TagHelper
{
    public const string FieldName = "requestKey";

    public bool Renew { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "input";
        output.TagMode = TagMode.SelfClosing;
        output.Attributes.SetAttribute("type", "hidden");
        output.Attributes.SetAttribute("name", FieldName);
        output.Attributes.SetAttribute("value", (Renew ? null : Posted()) ?? Guid.CreateVersion7());
    }

    private Guid? Posted()
    {
        var request = ViewContext.HttpContext.Request;
        return request.TakesForm() && request.HasFormContentType && Guid.TryParse(request.Form[FieldName], out var key) ? key : null;
    }
}
