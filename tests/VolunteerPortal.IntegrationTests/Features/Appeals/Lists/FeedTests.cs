using System.Xml.Linq;
using VolunteerPortal.Features.Appeals.Lists;

namespace VolunteerPortal.IntegrationTests.Features.Appeals.Lists;

public sealed class FeedTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task The_feed_is_well_formed_and_has_what_the_standard_asks_for()
    {
        var appeal = await portal.Given.Appeal(a => (a.Title, a.Body) = ("标题 <b> & \"引号\"", "第一段 <script>x</script> & 第二句"));
        var draft = await portal.Given.Appeal(published: false);

        var answer = await portal.Visitor().Client.GetAsync("/appeals/feed.atom", TestContext.Current.CancellationToken);
        var feed = XDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Root!;

        Assert.Equal("application/atom+xml", answer.Content.Headers.ContentType?.MediaType);
        Assert.All(["id", "title", "updated", "author"], name => Assert.NotNull(feed.Element(Atom + name)));
        Assert.Contains(feed.Elements(Atom + "link"),
            link => link.Attribute("rel")?.Value == "self"
                && link.Attribute("href")!.Value.EndsWith("/appeals/feed.atom", StringComparison.Ordinal));
        var entry = Assert.Single(feed.Elements(Atom + "entry"), e => e.Element(Atom + "id")!.Value == $"urn:uuid:{appeal.Id}");
        Assert.Equal("标题 <b> & \"引号\"", entry.Element(Atom + "title")!.Value);
        Assert.Equal("html", entry.Element(Atom + "content")!.Attribute("type")!.Value);
        Assert.DoesNotContain("<script", entry.Element(Atom + "content")!.Value);
        Assert.Equal(2, entry.Elements(Atom + "author").Count());
        Assert.DoesNotContain(draft.Id.ToString(), feed.ToString());
    }

    [Fact]
    public void A_control_character_in_an_old_text_does_not_break_the_feed_of_all()
    {
        var entry = new FeedEntry("urn:uuid:1", "标\u0001题", "https://example.org/1", ["甲"], "倡议书", DateTimeOffset.UnixEpoch,
            DateTimeOffset.UnixEpoch, "<p>好\u0000的\uFFFE</p>");

        var xml = new AtomFeed("https://example.org/feed", "https://example.org/", "网", "办").Write([entry]);

        Assert.Equal("<p>好的</p>", XDocument.Load(new MemoryStream(xml)).Descendants(Atom + "content").Single().Value);
    }
}
