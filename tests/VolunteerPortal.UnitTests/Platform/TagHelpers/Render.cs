using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using VolunteerPortal.Platform.Pages;

namespace VolunteerPortal.UnitTests.Platform.TagHelpers;

/// <summary>Runs one tag helper and gives the HTML it writes.</summary>
internal static class Render
{
    public static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static readonly Icons Icons = new(new Assets(new DefaultEndpointDataSource()), Encoder);

    public static IStringLocalizer<Ui> Texts() => new StringLocalizer<Ui>(new ResourceManagerStringLocalizerFactory(
        Options.Create(new LocalizationOptions { ResourcesPath = "Resources" }), NullLoggerFactory.Instance));

    public static ViewContext View<TPage>(TPage page, ModelStateDictionary? state = null) => new()
    {
        HttpContext = new DefaultHttpContext(),
        ViewData = new ViewDataDictionary<TPage>(new EmptyModelMetadataProvider(), state ?? new ModelStateDictionary()) { Model = page },
    };

    public static ModelExpression Expression(string name, object? value) =>
        new(name, new EmptyModelMetadataProvider().GetModelExplorerForType(value?.GetType() ?? typeof(string), value));

    public static async Task<string> Html(TagHelper helper, string content = "", params TagHelperAttribute[] attributes)
    {
        var output = new TagHelperOutput("x", [.. attributes], (_, _) =>
            Task.FromResult<TagHelperContent>(new DefaultTagHelperContent().SetHtmlContent(content)));
        await helper.ProcessAsync(new TagHelperContext([], new Dictionary<object, object>(), "id"), output);
        if (!output.Content.IsModified && content.Length > 0)
            output.Content.SetHtmlContent(content);

        using var writer = new StringWriter();
        output.WriteTo(writer, Encoder);
        return writer.ToString();
    }
}
