using System.Text;
using VolunteerPortal.AttackTests.BadInput.Naughty;

namespace VolunteerPortal.AttackTests.BadInput.Targets;

/// <summary>One header of a request to one page.</summary>
public sealed class HeaderField(Caller who, HttpMethod method, string path, string header, string prefix = "")
    : Target($"{method} {path} {header}: {prefix}")
{
    public static readonly string[] Names =
    [
        "Accept", "Accept-Language", "Accept-Encoding", "Accept-Charset", "User-Agent", "Referer", "Origin", "Host", "Range", "If-Range",
        "If-Match", "If-None-Match",
        "If-Modified-Since", "If-Unmodified-Since", "Cache-Control", "Pragma",
        "Sec-Fetch-Site", "Sec-Fetch-Mode", "Sec-Fetch-Dest", "Sec-Purpose", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto",
        "X-Forwarded-Prefix",
        "Forwarded", "X-Real-IP", "X-Original-URL", "X-Rewrite-URL", "X-HTTP-Method-Override",
        "Authorization", "RequestVerificationToken", "X-Requested-With", "traceparent", "baggage", "Request-Id", "Upgrade", "Via", "From",
        "DNT",
    ];

    public static readonly string[] Cookies = ["__Host-vp", "__Host-af", "__Host-flash", "__Host-prefs", "__Host-dev", "__Host-pre",
        ".AspNetCore.Culture", "evil"];

    public override int Count => NaughtyList.All.Count;

    public override int Always => NaughtyList.Essentials;

    public override async Task<Shot?> Send(int which)
    {
        var payload = NaughtyList.All[which];
        var request = new HttpRequestMessage(method, who.Exactly(path));
        request.Headers.TryAddWithoutValidation(header, prefix + OneLine(payload.Bytes));
        return new(this, payload.Name, payload.IsMarkup, await who.Send(request));
    }

    /// <summary>Line ends cannot be sent as part of a value: they end it. RawRequestTests tries that on the socket.</summary>
    private static string OneLine(byte[] bytes) => Encoding.Latin1.GetString(bytes).Replace("\r", "").Replace("\n", "").Replace("\0", "");
}
