namespace VolunteerPortal.IntegrationTests.Platform;

/// <summary>
/// A page that came back with errors stands under the address its form was sent to. Who then reloads it from the address bar, or changes
/// how pages are shown, asks for that address: it must lead to the page the form stands on.
/// </summary>
public sealed class FormAddressTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public void Every_address_that_takes_a_form_can_be_opened()
    {
        var endpoints = portal.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Select(endpoint => (Address: "/" + endpoint.RoutePattern.RawText!.TrimStart('/'),
                Methods: endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []))
            .Where(endpoint => !endpoint.Address.StartsWith("/trouble", StringComparison.Ordinal)).ToList();
        var opened = endpoints.Where(e => e.Methods.Contains("GET")).Select(e => e.Address).ToHashSet();

        var sent = endpoints.Where(e => e.Methods.Contains("POST")).Select(e => e.Address).ToList();

        Assert.True(sent.Count > 20);
        Assert.Empty(sent.Except(opened));
    }

    [Theory]
    [InlineData("/me/security/password", "/me/security")]
    [InlineData("/me/security/sessions/0199a000-0000-7000-8000-000000000000/end", "/me/security")]
    [InlineData("/team/0199a000-0000-7000-8000-000000000000/sign-ups/decisions", "/team/0199a000-0000-7000-8000-000000000000/sign-ups")]
    [InlineData("/register/captcha", "/register")]
    [InlineData("/login/captcha", "/login")]
    [InlineData("/prefs", "/")]
    [InlineData("/logout", "/")]
    public async Task It_leads_to_the_page_of_the_form(string address, string page)
    {
        using var http = portal.WithoutRedirects();

        var answer = await http.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal(page, answer.Headers.Location?.OriginalString);
    }
}
