using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace VolunteerPortal.AttackTests;

/// <summary>What came back, with all that is judged.</summary>
public sealed record Answer(HttpResponseMessage Response, string Body, TimeSpan Took)
{
    public int Status => (int)Response.StatusCode;

    public bool IsRedirect => Status is >= 300 and < 400 && Location is not null;

    public string? Location => Response.Headers.TryGetValues("Location", out var values) ? values.First() : null;

    public bool IsSentToLogin => IsRedirect && Location!.StartsWith("/login?ReturnUrl=", StringComparison.Ordinal);

    public bool IsHtml => Response.Content.Headers.ContentType?.MediaType == "text/html";

    /// <summary>Where the page's links lead within the site.</summary>
    public static IEnumerable<string> LinksOf(IHtmlDocument page) =>
        from link in page.QuerySelectorAll("a[href]")
        let address = link.GetAttribute("href")!
        where address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal)
        select Caller.PathOf(address);

    public IHtmlDocument Document => new HtmlParser().ParseDocument(Body);

    public IEnumerable<string> Cookies => Response.Headers.TryGetValues("Set-Cookie", out var values) ? values : [];

    /// <summary>The parsed page, as the browser of the other tests has it.</summary>
    public Page Page(string path) => new((HttpStatusCode)Status, Document, Body, Response, new Uri(new Uri("https://localhost"), path));
}
