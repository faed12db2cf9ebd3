using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace VolunteerPortal.Features.Accounts.Sessions;

/// <summary>Not the framework's cookie handler with a ticket store: it keeps the session key when somebody signs in again, and wraps the
/// meaningless key in a second, encrypted envelope.</summary>
public sealed class SessionAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, UrlEncoder encoder)
    // The request log says who asked; a line for every visitor sent to the login page would only be noise
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, NullLoggerFactory.Instance, encoder)
{
    public const string SchemeName = "session";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (SessionCookie.Read(Request) is not { } key)
            return AuthenticateResult.NoResult();

        var person = await Context.RequestServices.GetRequiredService<SessionStore>().Find(key);
        return person is null
            ? AuthenticateResult.NoResult()
            : AuthenticateResult.Success(new AuthenticationTicket(person.ToPrincipal(), SchemeName));
    }

    /// <summary>What was posted cannot be repeated, so after the login it goes back to the page before.</summary>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var back = HttpMethods.IsGet(Request.Method) || HttpMethods.IsHead(Request.Method)
            ? Request.Path + Request.QueryString
            : PageBefore();
        var expired = SessionCookie.Read(Request) is null ? "" : "&expired=true";
        Response.Redirect($"/login?ReturnUrl={Uri.EscapeDataString(back)}{expired}");
        return Task.CompletedTask;
    }

    /// <summary>What a person may not use does not exist for them.</summary>
    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private string PageBefore() =>
        Uri.TryCreate(Request.Headers.Referer, UriKind.Absolute, out var from) && from.Authority == Request.Host.Value
            ? from.PathAndQuery
            : "/";
}
