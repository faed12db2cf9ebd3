using System.Text;
using VolunteerPortal.AttackTests.BadInput.Naughty;
using VolunteerPortal.AttackTests.Scene;

namespace VolunteerPortal.AttackTests.BadInput.Targets;

/// <summary>Bodies that are no form, or not the form they say they are, to an address that takes one, and to one that takes none.</summary>
public sealed class OddBody(Caller who, string method, string path, string name) : Target($"{name} body")
{
    private static readonly string?[] Types =
    [
        null, "", "application/x-www-form-urlencoded", "application/x-www-form-urlencoded; charset=utf-7",
        "application/x-www-form-urlencoded; charset=utf-16", "application/x-www-form-urlencoded; charset=x-none",
        "APPLICATION/X-WWW-FORM-URLENCODED;;;", "multipart/form-data", "multipart/form-data; boundary=",
        $"multipart/form-data; boundary={Multipart.Boundary}",
        $"multipart/form-data; boundary=\"{Multipart.Boundary}\"; charset=gb18030",
        $"multipart/mixed; boundary={Multipart.Boundary}", "multipart/form-data; boundary=" + NaughtyUnicode.Times("a", 92),
        "application/json", "application/xml", "text/plain", "text/html; charset=utf-8", "application/octet-stream", "image/png", "*/*",
        "nonsense",
    ];

    private static readonly (string Name, byte[] Bytes)[] Bodies =
    [
        ("nothing", []),
        ("text", "春汛将至"u8.ToArray()),
        ("form", "a=1&Form.Title=x&account=x&__RequestVerificationToken=x"u8.ToArray()),
        ("json", "{\"account\":\"a\",\"a\":[[[[{}]]]]}"u8.ToArray()),
        ("xml", "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"u8.ToArray()),
        ("any bytes", [.. Enumerable.Range(0, 256).Select(b => (byte)b)]),
        ("gzip", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0x4B, 4, 0, 0x43, 0xBE, 0xB7, 0xE8, 1, 0, 0, 0]),
        ("part without an end", Part("a", "x")),
        ("part without a head", Encoding.ASCII.GetBytes($"--{Multipart.Boundary}\r\n\r\nx\r\n--{Multipart.Boundary}--\r\n")),
        ("part without a name",
            Encoding.ASCII.GetBytes($"--{Multipart.Boundary}\r\nContent-Disposition: form-data\r\n\r\nx\r\n--{Multipart.Boundary}--\r\n")),
        ("a head without an end",
            Encoding.ASCII.GetBytes(
                $"--{Multipart.Boundary}\r\nContent-Disposition: form-data; name=\"{NaughtyUnicode.Times("a", 40_000)}")),
        ("many heads",
            Encoding.ASCII
                .GetBytes($"--{Multipart.Boundary}\r\n{NaughtyUnicode.Times("X-A: b\r\n", 500)}\r\nx\r\n--{Multipart.Boundary}--\r\n")),
        ("three thousand parts",
            [.. Enumerable.Range(0, 3_000).SelectMany(at => Part($"p{at}", "x")),
                .. Encoding.ASCII.GetBytes($"--{Multipart.Boundary}--\r\n")]),
        ("a part in a part",
            [.. Part("a\"\r\nContent-Type: multipart/mixed; boundary=\"b", "--b\r\n\r\nx\r\n--b--"),
                .. Encoding.ASCII.GetBytes($"--{Multipart.Boundary}--\r\n")]),
        ("a long name", Encoding.ASCII.GetBytes($"{NaughtyUnicode.Times("k", 5_000)}=v")),
        ("three thousand fields", Encoding.ASCII.GetBytes(NaughtyUnicode.Times("k=v&", 3_000))),
        ("half a megabyte", Encoding.ASCII.GetBytes("a=" + NaughtyUnicode.Times("b", 500_000))),
    ];

    public override int Count => Types.Length * Bodies.Length;

    public override async Task<Shot?> Send(int which)
    {
        // A step that has no factor in common with the number of types, so that a sample meets all of either
        var (type, body) = (Types[which % Types.Length], Bodies[which * 5 % Bodies.Length]);
        var content = new ByteArrayContent(body.Bytes);
        if (type is not null)
            content.Headers.TryAddWithoutValidation("Content-Type", type);
        return new(this, $"{type} with {body.Name}", true,
            await who.Send(new HttpRequestMessage(new HttpMethod(method), who.Exactly(path)) { Content = content }));
    }

    public static async Task<Target> Of(Portal portal, PortalEndpoint endpoint) =>
        new OddBody(portal.As(endpoint.Policy ?? Portal.Roles[0]), endpoint.Method, await portal.NewRows().Fill(endpoint.Route),
            $"{endpoint}");

    private static byte[] Part(string name, string value) =>
        Encoding.ASCII.GetBytes($"--{Multipart.Boundary}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
}
