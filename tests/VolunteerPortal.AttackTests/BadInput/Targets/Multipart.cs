using System.Text;
using VolunteerPortal.AttackTests.Forms;

namespace VolunteerPortal.AttackTests.BadInput.Targets;

/// <summary>A form as multipart, byte by byte: ready-made content classes refuse to write what is wrong.</summary>
public static class Multipart
{
    public const string Boundary = "----attack7c1e";

    private static readonly byte[] Pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"u8.ToArray();

    /// <summary>The form as its page wants it sent.</summary>
    public static HttpRequestMessage OrEncoded(OpenForm open, string field, Payload payload) =>
        open.IsMultipart ? Of(open, open.NameOf(field), payload) : open.With(open.NameOf(field), payload.In);

    /// <summary>The payload is the field's value; of a file it is the name, with the ending it needs to be looked at any further.</summary>
    private static HttpRequestMessage Of(OpenForm open, string field, Payload payload)
    {
        using var body = new MemoryStream();
        foreach (var (name, value) in open.Fields.Where(f => f.Name != field))
            Part(body, Utf8(name), null, Encoding.UTF8.GetBytes(value));
        if (open.Files.Contains(field))
            Part(body, Utf8(field), [.. payload.Bytes, .. ".pdf"u8], Pdf);
        else
            Part(body, Utf8(field), null, payload.Bytes);
        body.Write(Encoding.ASCII.GetBytes($"--{Boundary}--\r\n"));
        var content = new ByteArrayContent(body.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", $"multipart/form-data; boundary={Boundary}");
        return new(HttpMethod.Post, open.Who.Exactly(open.Target)) { Content = content };
    }

    private static byte[] Utf8(string name) => Encoding.UTF8.GetBytes(name);

    private static void Part(MemoryStream body, byte[] name, byte[]? fileName, byte[] value)
    {
        body.Write(Encoding.ASCII.GetBytes($"--{Boundary}\r\nContent-Disposition: form-data; name=\""));
        body.Write(name);
        if (fileName is not null)
        {
            body.Write("\"; filename=\""u8);
            body.Write(fileName);
        }

        body.Write("\"\r\n"u8);
        if (fileName is not null)
            body.Write("Content-Type: application/pdf\r\n"u8);
        body.Write("\r\n"u8);
        body.Write(value);
        body.Write("\r\n"u8);
    }
}
