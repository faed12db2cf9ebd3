using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.Platform.Files.Pdf;

public sealed class PdfLinks(PdfBytes bytes, PdfSyntax syntax, PdfObjects objects)
{
    private const int MostLetters = 100;

    /// <param name="address">What stands behind /URI: the address, or (in the root) the base of all addresses in the file.</param>
    public Refusal? WhyNot(PdfValue address)
    {
        foreach (var value in objects.Of(address))
        {
            var isBase = value.Kind == PdfKind.Dictionary;
            var texts = isBase
                ? syntax.Entries(value).Where(entry => entry.Key == "Base").SelectMany(entry => objects.Of(entry.Value))
                : [value];
            if (texts.Any(text => text.Kind == PdfKind.Text && !LinkTarget.IsHarmless(BeginningOf(text))))
                return PdfCheck.LeadsOutside;
        }

        return null;
    }

    /// <param name="file">What stands behind /F and its like. The named file may lie beside the document, not on another computer.</param>
    public Refusal? WhyNotFile(PdfValue file) =>
        file.Kind is PdfKind.Text or PdfKind.Reference
            && objects.Of(file).Any(text => text.Kind == PdfKind.Text && LinkTarget.IsElsewhere(BeginningOf(text)))
            ? PdfCheck.LeadsOutside
            : null;

    /// <summary>Visible ASCII letters only: they read the same in whichever encoding the string is written.</summary>
    private string BeginningOf(PdfValue text)
    {
        var letters = new char[MostLetters];
        var length = 0;
        for (var at = text.Start + 1; at < text.End - 1 && length < MostLetters;)
        {
            var letter = bytes[text.Start] == '<' ? Pair(ref at) : bytes[at] == '\\' ? Escaped(ref at) : bytes[at++];
            if (letter is > ' ' and < 0x7F)
                letters[length++] = (char)letter;
        }

        return new string(letters, 0, length);
    }

    private int Escaped(ref int at)
    {
        at++;
        if (bytes[at] is not (>= '0' and <= '7'))
            return "nrtbf\r\n".Contains((char)bytes[at++]) ? ' ' : bytes[at - 1];

        var value = 0;
        for (var end = at + 3; at < end && bytes[at] is >= '0' and <= '7' and var digit; at++)
            value = (value << 3) | (digit - '0');

        return (byte)value;
    }

    private int Pair(ref int at)
    {
        var (value, digits) = (0, 0);
        for (; digits < 2 && bytes[at] is >= 0 and not '>' and var letter; at++)
            if (char.IsAsciiHexDigit((char)letter))
                (value, digits) = ((value << 4) | Convert.ToInt32(((char)letter).ToString(), 16), digits + 1);

        return digits < 2 ? value << 4 : value;
    }
}
