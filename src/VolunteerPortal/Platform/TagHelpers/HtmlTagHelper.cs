using Microsoft.AspNetCore.Razor.TagHelpers;
using VolunteerPortal.Platform.Pages;

namespace VolunteerPortal.Platform.TagHelpers;

/// <summary>Razor would write an empty data-theme, and that is a theme to CSS.</summary>
[HtmlTargetElement("html", Attributes = "shell")]
public sealed class HtmlTagHelper : TagHelper
{
    public required Shell Shell { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.SetAttribute("lang", Shell.Lang);
        Set(output, "data-size", Shell.Preferences.Size);
        Set(output, "data-mode", Shell.Preferences.Mode);
        Set(output, "data-theme", Shell.Preferences.ShownTheme);
        Set(output, "data-shell", Shell.Desk is null ? "" : "desk");
    }

    private static void Set(TagHelperOutput output, string name, string value)
    {
        if (value.Length > 0)
            output.Attributes.SetAttribute(name, value);
    }
}
