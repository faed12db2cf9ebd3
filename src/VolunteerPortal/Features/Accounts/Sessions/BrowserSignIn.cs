namespace VolunteerPortal.Features.Accounts.Sessions;

/// <summary>The only code that sets the session cookie.</summary>
public sealed class BrowserSignIn(SessionStore sessions, KnownDevices devices)
{
    /// <summary>The browser's old session ends; the new one has a new key, so a planted cookie gains nothing.</summary>
    public async Task SignIn(HttpContext http, Account account, bool keep)
    {
        await EndSession(http);
        var key = await sessions.Open(account.Id, keep, DeviceLabel.Of(http.Request.Headers.UserAgent));
        SessionCookie.Write(http.Response, key, keep);
        Recognise(http, account);
    }

    public void Recognise(HttpContext http, Account account) =>
        http.Response.Cookies.Append(KnownDevices.CookieName, devices.Remember(http.Request.Cookies[KnownDevices.CookieName], account),
            SessionCookie.Options(TimeSpan.FromDays(KnownDevices.Days)));

    public async Task SignOut(HttpContext http)
    {
        await EndSession(http);
        SessionCookie.Delete(http.Response);
    }

    private async Task EndSession(HttpContext http)
    {
        if (SessionCookie.Read(http.Request) is { } key)
            await sessions.End(key);
    }
}
