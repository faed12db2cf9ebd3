using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;

namespace VolunteerPortal.Features.Appeals.Lists;

public sealed record FeedEntry(string Id, string Title, string Address, IReadOnlyList<string> Authors, string Category,
    DateTimeOffset Published, DateTimeOffset Updated, string Html);

/// <summary>RFC 4287. The address of the feed is its id, as it never changes.</summary>
public sealed record AtomFeed(string Self, string Site, string Title, string Author)
{
    private const string Html = "text/html";

    private static readonly XmlWriterSettings Settings =
        new() { Encoding = new UTF8Encoding(false), Indent = true, CheckCharacters = false };

    public byte[] Write(IReadOnlyList<FeedEntry> entries)
    {
        var feed = new SyndicationFeed(entries.Select(Item))
        {
            Id = Self,
            Title = new TextSyndicationContent(Title),
            LastUpdatedTime = entries.Select(e => e.Updated.ToUniversalTime()).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max(),
            Links = { Link("self", Self, "application/atom+xml"), Link("alternate", Site, Html) },
            Authors = { Person(Author) },
        };
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Settings))
            feed.SaveAsAtom10(xml);

        return bytes.ToArray();
    }

    private static SyndicationItem Item(FeedEntry entry)
    {
        var item = new SyndicationItem
        {
            Id = entry.Id,
            Title = new TextSyndicationContent(Clean(entry.Title)),
            PublishDate = entry.Published.ToUniversalTime(),
            LastUpdatedTime = entry.Updated.ToUniversalTime(),
            Links = { Link("alternate", entry.Address, Html) },
            Categories = { new SyndicationCategory(entry.Category) },
            Content = SyndicationContent.CreateHtmlContent(Clean(entry.Html)),
        };
        foreach (var author in entry.Authors)
            item.Authors.Add(Person(author));

        return item;
    }

    private static SyndicationPerson Person(string name) => new(null, Clean(name), null);

    private static SyndicationLink Link(string relation, string address, string type) => new(new Uri(address), relation, null, type, 0);

    /// <summary>XML 1.0 allows no control characters, not even escaped; one in an old text must not break the whole feed.</summary>
    private static string Clean(string text) =>
        text.All(XmlConvert.IsXmlChar)
            ? text
            : string.Concat(text.EnumerateRunes().Where(r => !r.IsBmp || XmlConvert.IsXmlChar((char)r.Value)).Select(r => r.ToString()));
}
