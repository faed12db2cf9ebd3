using VolunteerPortal.Features.Appeals;
using VolunteerPortal.Features.Appeals.Contacts;
using VolunteerPortal.Features.Appeals.Files;
using VolunteerPortal.Features.Appeals.Reading;
using VolunteerPortal.Features.Appeals.Sharing;

namespace VolunteerPortal.UnitTests.Features.Appeals.Writing;

public sealed class AppealShapesTests
{
    [Theory]
    [InlineData(null, "春汛将至")]
    [InlineData(" ", "春汛将至")]
    [InlineData("致全市志愿者", "春汛将至——致全市志愿者")]
    [InlineData("——致全市志愿者", "春汛将至——致全市志愿者")]
    public void A_subtitle_begins_with_one_long_dash(string? subtitle, string full) =>
        Assert.Equal(full, AppealTitle.Full("春汛将至", subtitle));

    [Theory]
    [InlineData(12, "12 B")]
    [InlineData(28_672, "28 KB")]
    [InlineData(1_572_864, "1.5 MB")]
    public void A_file_says_how_long_it_is(long size, string says) =>
        Assert.Equal(says, new AttachmentRow(Guid.Empty, "a.pdf", "application/pdf", size).Length);

    [Fact]
    public void A_file_s_address_is_safe_whatever_its_name()
    {
        var file = new AttachmentRow(Guid.Empty, "a b#?/\".pdf", "application/pdf", 1);

        Assert.Equal($"/files/{Guid.Empty}/a%20b%23%3F%2F%22.pdf", file.Url);
    }

    [Theory]
    [InlineData("2026-03-12", true)]
    [InlineData("2026-03-13", true)]
    [InlineData("2026-03-14", false)]
    public void Phones_are_shown_until_the_day_set_for_them_has_ended(string today, bool shown)
    {
        var contacts = ContactList.Of(Guid.Empty, [], null, new DateOnly(2026, 3, 13), DateOnly.Parse(today));

        Assert.Equal(shown, contacts.PhonesShown);
    }

    [Fact]
    public void Kinds_have_addresses_that_lead_back_to_them() =>
        Assert.All(AppealKinds.All, kind => Assert.Equal(kind, AppealKinds.FromSlug(kind.Slug())));

    [Fact]
    public void Search_engine_data_cannot_end_its_element()
    {
        var appeal = new AppealDetails(Guid.Empty, "abcd1234", AppealKind.Notice, "</script><script>alert(1)//", null, null, "<!--",
            ["甲\u2028"], null, null, null, null,
            true, AppealState.Published, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, null, null, 0, 0, 0, []);
        using var html = new StringWriter();

        new AppealJsonLd(appeal, AppealText.Render(appeal.Body, _ => null).Opening, "https://example.org/\"x")
            .WriteTo(html, System.Text.Encodings.Web.HtmlEncoder.Default);

        Assert.Equal(1, html.ToString().Split("</script>").Length - 1);
        Assert.DoesNotContain("<!--", html.ToString());
        Assert.DoesNotContain('\u2028', html.ToString());
    }

    [Fact]
    public void Views_counted_while_others_are_taken_are_neither_lost_nor_doubled()
    {
        var counter = new ViewCounter();
        var appeal = Guid.CreateVersion7();
        var taken = 0L;

        Parallel.For(0, 8, _ =>
        {
            for (var i = 0; i < 10_000; i++)
            {
                counter.Add(appeal);
                if (i % 100 == 0)
                    Interlocked.Add(ref taken, counter.Take().Values.Sum());
            }
        });

        Assert.Equal(80_000, taken + counter.Take().Values.Sum());
    }
}
