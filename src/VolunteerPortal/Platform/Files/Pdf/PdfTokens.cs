namespace VolunteerPortal.Platform.Files.Pdf;

public sealed class PdfTokens(PdfBytes bytes)
{
    public static bool IsSpace(int value) => value is 0 or '\t' or '\n' or '\f' or '\r' or ' ';

    public static bool IsDigit(int value) => value is >= '0' and <= '9';

    public static bool IsRegular(int value) =>
        value >= 0 && !IsSpace(value) && value is not ('(' or ')' or '<' or '>' or '[' or ']' or '{' or '}' or '/' or '%');

    public PdfValue Next(int at)
    {
        at = Space(at);
        var value = bytes[at];
        return value switch
        {
            -1 => new(PdfKind.Nothing, at, at),
            '/' => new(PdfKind.Name, at, EndOfWord(at + 1)),
            '(' => Literal(at),
            '[' => new(PdfKind.Array, at, at + 1),
            ']' => new(PdfKind.ArrayEnd, at, at + 1),
            '<' => bytes[at + 1] == '<' ? new(PdfKind.Dictionary, at, at + 2) : Hexadecimal(at),
            '>' when bytes[at + 1] == '>' => new(PdfKind.DictionaryEnd, at, at + 2),
            // Where a number ends a word may begin: some readers take "5 0R" for a reference
            _ when IsDigit(value) => new(PdfKind.Number, at, EndOfDigits(at)),
            _ when IsRegular(value) => new(PdfKind.Word, at, EndOfWord(at)),
            _ => new(PdfKind.Nothing, at, at + 1),
        };
    }

    public int Space(int at)
    {
        for (var isComment = false; ; at++)
        {
            var value = bytes[at];
            isComment = value is not ('\r' or '\n' or -1) && (isComment || value == '%');
            if (!isComment && !IsSpace(value))
                return at;
        }
    }

    private PdfValue Literal(int start)
    {
        var (at, depth) = (start + 1, 1);
        for (; depth > 0; at++)
            switch (bytes[at])
            {
                case -1:
                    return new(PdfKind.Nothing, start, at);
                case '\\':
                    at++;
                    break;
                case '(':
                    depth++;
                    break;
                case ')':
                    depth--;
                    break;
            }

        return new(PdfKind.Text, start, at);
    }

    private PdfValue Hexadecimal(int start)
    {
        var at = start + 1;
        while (bytes[at] is >= 0 and not '>')
            at++;

        return bytes[at] < 0 ? new(PdfKind.Nothing, start, at) : new(PdfKind.Text, start, at + 1);
    }

    private int EndOfWord(int at)
    {
        while (IsRegular(bytes[at]))
            at++;

        return at;
    }

    private int EndOfDigits(int at)
    {
        while (IsDigit(bytes[at]))
            at++;

        return at;
    }
}
