using VolunteerPortal.Features.Accounts.Sessions;
using VolunteerPortal.Platform.Forms;
using VolunteerPortal.Platform.Http;

namespace VolunteerPortal.Features.Accounts.Passwords;

/// <param name="Address">As coarse as limits count it (<see cref="ClientAddress"/>).</param>
public sealed record PasswordSender(string? DeviceCookie, string Address)
{
    public static readonly Refusal WrongNow = new("现在的密码不对，或尝试太频繁。请核对后再试");
}

public static class PasswordSenders
{
    public static PasswordSender PasswordSender(this HttpContext http) =>
        new(http.Request.Cookies[KnownDevices.CookieName], http.AddressPrefix());
}
