using VolunteerPortal.Features.Accounts.Sessions;
using VolunteerPortal.Platform.Forms;
using VolunteerPortal.Platform.Http;

namespace VolunteerPortal.Features.Accounts.Passwords;

/// <summary>From where a password was sent.</summary>
/// <param name="DeviceCookie">By which a device proves that the account was signed in on it.</param>
/// <param name="Address">As coarse as limits count it (<see cref="ClientAddress"/>).</param>
public sealed record PasswordSender(string? DeviceCookie, string Address)
{
    /// <summary>Said to a person signed in whose present password was asked for.</summary>
    public static readonly Refusal WrongNow = new("现在的密码不对，或尝试太频繁。请核对后再试");
}

public static class PasswordSenders
{
    public static PasswordSender PasswordSender(this HttpContext http) => new(http.Request.Cookies[KnownDevices.CookieName], http.AddressPrefix());
}
