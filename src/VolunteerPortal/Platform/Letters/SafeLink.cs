using VolunteerPortal.Platform.Text;

namespace VolunteerPortal.Platform.Letters;

/// <summary>Where a link of an appeal may lead: http, https, mailto, tel, or a page of this site. Everything else is no link.</summary>
public sealed record SafeLink(string Address, bool IsExternal)
{
    private const string Pictures = "attachment:";

    public static SafeLink? To(string? address)
    {
        if (string.IsNullOrEmpty(address)
            || address.Any(character => character <= ' ' || char.IsControl(character) || character is '\\' or '"' or '<' or '>'))
            return null;

        if (address[0] == '/')
            return address.StartsWith("//", StringComparison.Ordinal) ? null : new SafeLink(address, IsExternal: false);

        if (After("mailto:", address) is { } mail)
            return EmailAddress.Normalize(mail) is { } email ? new SafeLink($"mailto:{email}", IsExternal: false) : null;

        if (After("tel:", address) is { } phone)
            return PhoneText.Normalize(phone) is { } number ? new SafeLink($"tel:{PhoneText.Dial(number)}", IsExternal: false) : null;

        return Web(address);
    }

    public static Guid? Picture(string? address) =>
        After(Pictures, address ?? "") is { } id && (Guid.TryParseExact(id, "D", out var found) || Guid.TryParseExact(id, "N", out found))
            ? found
            : null;

    /// <summary>A name before an @ would let one host pass for another.</summary>
    private static SafeLink? Web(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0
            && uri.UserInfo.Length == 0
            ? new SafeLink(uri.AbsoluteUri, IsExternal: true)
            : null;

    private static string? After(string scheme, string address) =>
        address.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) ? address[scheme.Length..] : null;
}
