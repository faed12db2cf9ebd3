using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.Platform.Files.Pdf;

/// <summary>Holds the links of a PDF that somebody clicks to the same addresses as those of an Office file.</summary>
public sealed class PdfLinks(PdfBytes bytes, PdfSyntax syntax, PdfObjects objects)
{
    /// <summary>Enough to see where a link leads.</summary>
    private const int MostLetters = 100;

    /// <param name="address">What stands behind /URI: the address itself, or (in the root) what comes before all addresses of the file.</param>
    public Refusal? WhyNot(PdfValue address)
    {
        foreach (var value in objects.Of(address))
        {
            var isBase = value.Kind == PdfKind.Dictionary;
            var texts = isBase ? syntax.Entries(value).Where(entry => entry.Key == "Base").SelectMany(entry => objects.Of(entry.Value)) : [value];
            if (texts.Any(text => text.Kind == PdfKind.Text && !LinkTarget.IsHarmless(BeginningOf(text))))
                return PdfCheck.LeadsOutside;
        }

        return null;
    }

    /// <param name="file">
    /// What stands behind /F and its kin, wherever a file may be named: a chapter, a film, a page to be shown. Beside the document it may
    /// lie, but not on another computer, and it may not be an address.
    /// </param>
    public Refusal? WhyNotFile(PdfValue file) =>
        file.Kind is PdfKind.Text or PdfKind.Reference && objects.Of(file).Any(text => text.Kind == PdfKind.Text && LinkTarget.IsElsewhere(BeginningOf(text)))
            ? PdfCheck.LeadsOutside
            : null;

    /// <summary>How a string begins, in its visible ASCII letters: those say it in whichever encoding the string is written.</summary>
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

    /// <summary>\n, \\, \( or up to three octal digits. The letters of line ends do not matter here, so they may stay letters no more than a line.</summary>
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

    /// <summary>Two hexadecimal digits; between them anything else is passed over.</summary>
    private int Pair(ref int at)
    {
        var (value, digits) = (0, 0);
        for (; digits < 2 && bytes[at] is >= 0 and not '>' and var letter; at++)
            if (char.IsAsciiHexDigit((char)letter))
                (value, digits) = ((value << 4) | Convert.ToInt32(((char)letter).ToString(), 16), digits + 1);

        return digits < 2 ? value << 4 : value;
    }
}
