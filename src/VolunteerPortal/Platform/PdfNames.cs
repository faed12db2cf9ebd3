namespace VolunteerPortal.Platform;

/// <summary>
/// Reads the names (/Type, /J#61vaScript) out of the bytes of a PDF, one after the other, wherever they stand. It knows nothing of
/// objects on purpose: what a reader skips as a comment or a string another one may run.
/// </summary>
public sealed class PdfNames(Stream content)
{
    /// <summary>Longer than any name that matters; the rest of a longer name is passed over.</summary>
    private const int MaxLength = 32;

    private readonly byte[] _buffer = new byte[65_536];
    private readonly char[] _name = new char[MaxLength];
    private int _length;
    private int _at;
    private long _passed;

    /// <summary>The offset just behind the last name.</summary>
    public long Position => _passed + _at;

    public string? Next()
    {
        for (var value = Peek(); value >= 0; value = Peek())
        {
            _at++;
            if (value == '/')
                return Name();
        }

        return null;
    }

    private string Name()
    {
        var length = 0;
        for (var value = Peek(); IsRegular(value); value = Peek())
        {
            _at++;
            var letter = value == '#' ? Unescaped() : (char)value;
            if (length < MaxLength)
                _name[length++] = letter;
        }

        return new string(_name, 0, length);
    }

    private char Unescaped()
    {
        var value = 0;
        for (var digits = 0; digits < 2; digits++)
        {
            if (Peek() is not (>= 0 and var digit) || !char.IsAsciiHexDigit((char)digit))
                return '#';

            value = (value << 4) | Convert.ToInt32(((char)digit).ToString(), 16);
            _at++;
        }

        return (char)value;
    }

    private static bool IsRegular(int value) => value > ' ' && "()<>[]{}/%".IndexOf((char)value) < 0;

    private int Peek()
    {
        if (_at < _length)
            return _buffer[_at];

        _passed += _length;
        _length = content.Read(_buffer);
        _at = 0;
        return _length == 0 ? -1 : _buffer[0];
    }
}
