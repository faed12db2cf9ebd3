using System.Globalization;

namespace VolunteerPortal.Platform.Files.Pdf;

/// <summary>No table of contents is believed. A file that makes the same bytes be read again and again is refused.</summary>
public sealed class PdfSyntax(PdfBytes bytes)
{
    private const int MostDepth = 64;
    private const int MostLetters = 32;
    private const int WorkAnyway = 5_000_000;
    private const int WorkOfByte = 8;
    private const int WorkOfValue = 16;

    private readonly PdfTokens _tokens = new(bytes);
    private long _work;

    public PdfValue Value(int at)
    {
        var value = _tokens.Next(at);
        if (value.Kind is PdfKind.Array or PdfKind.Dictionary)
            value = Whole(value);
        else if (value.Kind == PdfKind.Number)
            value = ReferenceOr(value);

        _work += value.End - at + WorkOfValue;
        return _work > WorkAnyway + ((long)WorkOfByte * bytes.Length)
            ? throw new InvalidDataException("Too much of it is read again and again.")
            : value;
    }

    public IEnumerable<PdfValue> Elements(PdfValue array)
    {
        var element = Value(array.Start + 1);
        for (; element.Kind is not (PdfKind.ArrayEnd or PdfKind.Nothing); element = Value(element.End))
            yield return element;
    }

    /// <summary>Keys that come twice are returned twice: readers differ in which they take.</summary>
    public IEnumerable<(string Key, PdfValue Value)> Entries(PdfValue dictionary)
    {
        var key = Value(dictionary.Start + 2);
        while (key.Kind is not (PdfKind.DictionaryEnd or PdfKind.Nothing))
        {
            var value = Value(key.End);
            if (key.Kind == PdfKind.Name)
                yield return (NameOf(key), value);

            key = key.Kind == PdfKind.Name && value.Kind != PdfKind.DictionaryEnd ? Value(value.End) : value;
        }
    }

    /// <summary>Looks everywhere: what one reader skips as a comment or a string another may run.</summary>
    public PdfValue? NextName(int at, int before)
    {
        while (at < before && bytes[at] != '/')
            at++;

        return at < before ? _tokens.Next(at) : null;
    }

    /// <summary>/J#61va is Java. A name ends where the laxest reader lets it end, before anything that is no letter.</summary>
    public string NameOf(PdfValue name)
    {
        Span<char> letters = stackalloc char[MostLetters];
        var length = 0;
        for (var at = name.Start + 1; at < name.End && length < MostLetters; at++)
        {
            var isEscaped = bytes[at] == '#' && char.IsAsciiHexDigit((char)bytes[at + 1]) && char.IsAsciiHexDigit((char)bytes[at + 2]);
            var letter = isEscaped ? (Digit(at + 1) << 4) | Digit(at + 2) : bytes[at];
            if (letter <= ' ')
                break;

            letters[length++] = (char)letter;
            at += isEscaped ? 2 : 0;
        }

        return new string(letters[..length]);
    }

    /// <summary>The number of a reference, too; int.MaxValue when it cannot be an index.</summary>
    public int NumberOf(PdfValue number)
    {
        var sum = 0L;
        for (var at = number.Start; PdfTokens.IsDigit(bytes[at]); at++)
            sum = Math.Min((sum * 10) + bytes[at] - '0', int.MaxValue);

        return (int)sum;
    }

    public bool Is(int at, ReadOnlySpan<byte> word)
    {
        foreach (var value in word)
            if (bytes[at++] != value)
                return false;

        return true;
    }

    private PdfValue Whole(PdfValue opening)
    {
        Span<PdfKind> ends = stackalloc PdfKind[MostDepth];
        ends[0] = opening.Kind + 1;
        var (depth, at) = (1, opening.End);
        while (depth > 0)
        {
            var token = _tokens.Next(at);
            at = token.End;
            if (token.Kind == ends[depth - 1])
                depth--;
            else if (token.Kind is PdfKind.Array or PdfKind.Dictionary && depth < MostDepth)
                ends[depth++] = token.Kind + 1;
            else if (token.Kind is not (PdfKind.Name or PdfKind.Number or PdfKind.Text or PdfKind.Word) || IsBehindObject(token))
                return opening.Kind == PdfKind.Dictionary
                    ? throw new InvalidDataException("A dictionary has no end.")
                    : new(PdfKind.Nothing, opening.Start, at);
        }

        return opening with { End = at };
    }

    private bool IsBehindObject(PdfValue token) =>
        token.Kind == PdfKind.Word
            && (Is(token.Start, "endobj"u8) || Is(token.Start, "stream"u8) || Is(token.Start, "endstream"u8) || Is(token.Start, "obj"u8));

    private PdfValue ReferenceOr(PdfValue number)
    {
        var generation = _tokens.Next(number.End);
        var word = generation.Kind == PdfKind.Number ? _tokens.Next(generation.End) : default;
        return word.Kind == PdfKind.Word && bytes[word.Start] == 'R' && word.End - word.Start == 1
            ? new(PdfKind.Reference, number.Start, word.End)
            : number;
    }

    private int Digit(int at) => int.Parse([(char)bytes[at]], NumberStyles.AllowHexSpecifier);
}
