using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Html;
using VolunteerPortal.Platform.Time;

namespace VolunteerPortal.Features.Appeals.Reading;

/// <summary>
/// The CSP allows it, as a data block is never run. The serializer escapes &lt; &gt; &amp; and quotes, so no text can end the element.
/// </summary>
public sealed class AppealJsonLd(AppealDetails appeal, string opening, string address) : IHtmlContent
{
    private static readonly JsonSerializerOptions Options = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write("<script type=\"application/ld+json\">");
        writer.Write(JsonSerializer.Serialize(Data(), Options));
        writer.Write("</script>");
    }

    private Dictionary<string, object?> Data()
    {
        var published = PortalTime.ToLocal(appeal.PublishedAt!.Value).ToString("yyyy-MM-ddTHH:mm:sszzz");
        return new Dictionary<string, object?>
        {
            ["@context"] = "https://schema.org",
            ["@type"] = appeal.Kind == AppealKind.Appeal ? "SpecialAnnouncement" : "Article",
            ["name"] = appeal.FullTitle,
            ["headline"] = appeal.FullTitle,
            ["url"] = address,
            ["inLanguage"] = "zh-Hans",
            ["datePosted"] = appeal.Kind == AppealKind.Appeal ? published : null,
            ["datePublished"] = published,
            ["dateModified"] = PortalTime.ToLocal(appeal.ChangedAt).ToString("yyyy-MM-ddTHH:mm:sszzz"),
            ["text"] = opening,
            ["author"] = appeal.IssuingBodies
                .Select(body => new Dictionary<string, string> { ["@type"] = "GovernmentOrganization", ["name"] = body })
                .ToArray(),
        };
    }
}
