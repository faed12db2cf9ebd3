using System.Text;
using System.Xml;

namespace VolunteerPortal.Features.Appeals;

public sealed record FeedEntry(string Id, string Title, string Address, IReadOnlyList<string> Authors, string Category,
    DateTimeOffset Published, DateTimeOffset Updated, string Html);

/// <summary>Atom (RFC 4287). The address of the feed itself is its id: it never changes while the site stays where it is.</summary>
public sealed record AtomFeed(string Self, string Site, string Title, string Author)
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), Indent = true, CheckCharacters = false };

    public byte[] Write(IReadOnlyList<FeedEntry> entries)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Settings))
        {
            xml.WriteStartElement("feed", Namespace);
            xml.WriteElementString("id", Self);
            xml.WriteElementString("title", Title);
            xml.WriteElementString("updated", Time(entries.Select(e => e.Updated).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max()));
            WriteLink(xml, "self", Self, "application/atom+xml");
            WriteLink(xml, "alternate", Site, "text/html");
            WriteAuthor(xml, Author);
            foreach (var entry in entries)
                WriteEntry(xml, entry);

            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private static void WriteEntry(XmlWriter xml, FeedEntry entry)
    {
        xml.WriteStartElement("entry");
        xml.WriteElementString("id", entry.Id);
        xml.WriteElementString("title", Clean(entry.Title));
        xml.WriteElementString("published", Time(entry.Published));
        xml.WriteElementString("updated", Time(entry.Updated));
        WriteLink(xml, "alternate", entry.Address, "text/html");
        foreach (var author in entry.Authors)
            WriteAuthor(xml, author);

        xml.WriteStartElement("category");
        xml.WriteAttributeString("term", entry.Category);
        xml.WriteEndElement();
        xml.WriteStartElement("content");
        xml.WriteAttributeString("type", "html");
        xml.WriteString(Clean(entry.Html));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteAuthor(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author");
        xml.WriteElementString("name", Clean(name));
        xml.WriteEndElement();
    }

    private static void WriteLink(XmlWriter xml, string relation, string address, string type)
    {
        xml.WriteStartElement("link");
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static string Time(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ");

    /// <summary>XML 1.0 has no place for control characters, not even escaped; one in an old text must not break the feed of all.</summary>
    private static string Clean(string text) =>
        text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.EnumerateRunes().Where(r => !r.IsBmp || XmlConvert.IsXmlChar((char)r.Value)).Select(r => r.ToString()));
}
