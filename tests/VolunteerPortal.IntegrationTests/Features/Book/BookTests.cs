using AngleSharp.Html.Dom;

namespace VolunteerPortal.IntegrationTests.Features.Book;

/// <summary>The one form of the portal that only developers see, and the browser tests do not.</summary>
public sealed class BookTests(BookTests.Portal portal) : IClassFixture<BookTests.Portal>
{
    [Fact]
    public async Task Enter_in_the_demonstration_form_presses_a_button_that_does_nothing()
    {
        var book = await portal.Visitor().Open("/book");

        var form = (IHtmlFormElement)book.Find("form.demo");
        Assert.True(form.Elements.OfType<IHtmlButtonElement>().First(button => button.Type == "submit").IsDisabled);
    }

    public sealed class Portal(TestPostgres postgres) : PortalFixture(postgres)
    {
        protected override void Configure(IWebHostBuilder host)
        {
            base.Configure(host);
            host.UseEnvironment("Development");
            host.UseSetting("Portal:SampleData", "false");
        }
    }
}
