using System.Text;

namespace VolunteerPortal.AttackTests.BadInput;

/// <summary>One bad input: the bytes of a value, or a whole way to write a field that no form of ours has.</summary>
public sealed class Payload
{
    private readonly Func<string, string>? _shape;

    private Payload(string name, byte[] bytes, string encoded, Func<string, string>? shape = null)
    {
        _shape = shape;
        (Name, Bytes, Encoded) = (name, bytes, encoded);
    }

    /// <summary>As a report can print it.</summary>
    public string Name { get; }

    public byte[] Bytes { get; }

    /// <summary>As it stands in a query, a path or an encoded form.</summary>
    public string Encoded { get; }

    /// <summary>Whether a page that shows it could grow an element or a handler from it; else there is nothing to look for in the
    /// page.</summary>
    public bool IsMarkup =>
        Bytes.AsSpan().IndexOfAny("<>\"'`"u8) >= 0
            || Encoding.Latin1.GetString(Bytes).Contains("script:", StringComparison.OrdinalIgnoreCase);

    public static Payload Text(string text)
    {
        var bytes = BytesOf(text);
        return new(Printable(text), bytes, string.Concat(bytes.Select(Escaped)));
    }

    /// <summary>Bytes that stand as they are wherever that is possible.</summary>
    public static Payload Of(byte[] bytes) => new("bytes", bytes, Encoding.UTF8.GetString(bytes));

    /// <summary>Percent-escapes that stand as they are: what no encoder writes.</summary>
    public static Payload Wire(string encoded) =>
        new($"wire {encoded}", Encoding.Latin1.GetBytes(Uri.UnescapeDataString(encoded)), encoded);

    /// <summary>The field itself, by its escaped name.</summary>
    public static Payload Shape(string name, Func<string, string> field) => new(name, "x"u8.ToArray(), "x", field);

    /// <summary>The field with this value, as one part of a query or an encoded form.</summary>
    public string In(string field) => _shape is null ? $"{Uri.EscapeDataString(field)}={Encoded}" : _shape(Uri.EscapeDataString(field));

    /// <summary>UTF-8, and half of a surrogate pair as the three bytes it has in CESU-8: .NET itself would send a question mark.</summary>
    private static byte[] BytesOf(string text)
    {
        var bytes = new List<byte>(text.Length * 3);
        for (var at = 0; at < text.Length; at++)
            if (char.IsSurrogatePair(text, at))
                bytes.AddRange(Encoding.UTF8.GetBytes(text.Substring(at++, 2)));
            else if (char.IsSurrogate(text[at]))
                bytes.AddRange([0xED, (byte)((text[at] >> 6 & 0x3F) | 0x80), (byte)((text[at] & 0x3F) | 0x80)]);
            else
                bytes.AddRange(Encoding.UTF8.GetBytes(text.Substring(at, 1)));

        return [.. bytes];
    }

    private static string Escaped(byte value) => char.IsAsciiLetterOrDigit((char)value) ? $"{(char)value}" : $"%{value:X2}";

    private static string Printable(string text)
    {
        var shown = string.Concat(text.Take(40)
            .Select(c => c is >= ' ' and < '\x7f' or >= '\u4E00' and <= '\u9FFF' ? $"{c}" : $"\\u{(int)c:X4}"));
        return text.Length > 40 ? $"{shown}… ({text.Length})" : shown;
    }
}
