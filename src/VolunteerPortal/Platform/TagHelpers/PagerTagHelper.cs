using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Localization;
using VolunteerPortal.Platform.Forms;
using VolunteerPortal.Platform.Pages;

namespace VolunteerPortal.Platform.TagHelpers;

[HtmlTargetElement("pager", Attributes = "paging")]
public sealed class PagerTagHelper(Icons icons, IStringLocalizer<Ui> texts) : TagHelper
{
    public required Paging Paging { get; set; }

    /// <summary>Of the list, with its query, where the page may stand at another address: a form that came back.</summary>
    public string? Address { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Paging.Last == 1)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pages");
        output.Attributes.SetAttribute("aria-label", texts["分页"].Value);
        AppendPages(output.Content);
    }

    private void AppendPages(TagHelperContent content)
    {
        if (Paging.Number > 1)
            content.AppendHtml("<a rel=\"prev\" href=\"").Append(Url(Paging.Number - 1)).AppendHtml("\">")
                .AppendHtml(icons.Svg("left", texts["上一页"])).AppendHtml("</a>");

        var before = 0;
        foreach (var number in Shown())
        {
            if (number > before + 1)
                content.AppendHtml("<span>…</span>");

            AppendNumber(content, number);
            before = number;
        }

        if (Paging.Number < Paging.Last)
            content.AppendHtml("<a rel=\"next\" href=\"").Append(Url(Paging.Number + 1)).AppendHtml("\">").Append(texts["下一页"])
                .AppendHtml(icons.Svg("right")).AppendHtml("</a>");
    }

    private IEnumerable<int> Shown() =>
        new[] { 1, Paging.Number - 1, Paging.Number, Paging.Number + 1, Paging.Last }.Where(n => n >= 1 && n <= Paging.Last).Distinct()
            .Order();

    private void AppendNumber(TagHelperContent content, int number)
    {
        if (number == Paging.Number)
            content.AppendHtml("<span aria-current=\"page\">").Append($"{number}").AppendHtml("</span>");
        else
            content.AppendHtml("<a href=\"").Append(Url(number)).AppendHtml("\" aria-label=\"").Append(texts["第 {0} 页", number])
                .AppendHtml("\">").Append($"{number}").AppendHtml("</a>");
    }

    private string Url(int number)
    {
        if (Address is not null)
            return number > 1 ? QueryHelpers.AddQueryString(Address, "page", $"{number}") : Address;

        var request = ViewContext.HttpContext.Request;
        var query = new QueryBuilder(request.Query.Where(pair => pair.Key != "page").OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value ?? "")));
        if (number > 1)
            query.Add("page", $"{number}");

        return request.Path.ToUriComponent() + query.ToQueryString().ToUriComponent();
    }
}
