namespace VolunteerPortal.Platform.Files.Pdf;

/// <summary>Where the objects of a PDF lie. Every "obj" counts, not only those in the file's own table, for a reader may be sent to any of
/// them; every stream that may hold objects is unpacked. What cannot be understood is an <see cref="InvalidDataException"/>.</summary>
public sealed class PdfObjects
{
    private const int MostObjects = 500_000;
    private const int MostStreams = 20_000;
    private const int MostHops = 4;

    private readonly PdfBytes _bytes;
    private readonly PdfSyntax _syntax;
    private readonly List<long> _places = [];
    private readonly HashSet<int> _typesUnderstood = [];
    private int _streams;

    public PdfObjects(PdfBytes bytes, PdfSyntax syntax)
    {
        (_bytes, _syntax) = (bytes, syntax);
        for (var at = NextObject(0); at < bytes.FileLength; at = NextObject(at))
            TakeIn(at);

        _places.Sort();
    }

    public bool LieOutside { get; private set; }

    public bool IsUnderstood(PdfValue type) => _typesUnderstood.Contains(type.Start);

    /// <summary>Several objects may carry one number, and readers differ in which they take: all are returned.</summary>
    public IEnumerable<PdfValue> Of(PdfValue value, int hops = 0)
    {
        if (value.Kind != PdfKind.Reference)
            return [value];

        return hops < MostHops
            ? Places(_syntax.NumberOf(value)).SelectMany(at => Of(_syntax.Value(at), hops + 1))
            : throw new InvalidDataException("A reference leads to a reference without end.");
    }

    private IEnumerable<int> Places(int number)
    {
        for (var at = ~_places.BinarySearch((long)number << 32); at < _places.Count && _places[at] >> 32 == number; at++)
            yield return (int)_places[at];
    }

    private int NextObject(int at)
    {
        while (at < _bytes.FileLength && !(_bytes[at] == 'o' && _syntax.Is(at, "obj"u8) && !_syntax.Is(at - 3, "end"u8)))
            at++;

        return Math.Min(at + 3, _bytes.FileLength);
    }

    private void TakeIn(int at)
    {
        var number = NumberBefore(at - 3);
        if (number is not null)
            Add(number.Value, at);

        var value = _syntax.Value(at);
        if (value.Kind != PdfKind.Dictionary)
            return;
        if (number is null)
            throw new InvalidDataException("An object does not say its number plainly.");

        var behind = _syntax.Value(value.End);
        if (behind.Kind == PdfKind.Word && _syntax.Is(behind.Start, "stream"u8))
            TakeIn(new PdfStreamHead(_syntax, value), behind.Start + 6);
    }

    private void TakeIn(PdfStreamHead head, int at)
    {
        LieOutside |= head.LiesOutside;
        if (!head.MayHoldObjects)
            return;
        if (++_streams > MostStreams)
            throw new InvalidDataException("It has more object streams than any writer makes.");

        // After a lone carriage return readers differ: the next byte may or may not be the first of the stream
        at = _syntax.Is(at, "\n"u8)
            ? at + 1
            : _syntax.Is(at, "\r\n"u8) ? at + 2 : throw new InvalidDataException("Where the stream begins is not plain.");
        var begin = head.IsDeflated ? _bytes.Unpack(at) : at;
        TakePacked(head, begin);
        _typesUnderstood.UnionWith(head.DeclaredTypes);
    }

    /// <summary>An object stream begins with pairs: the number of an object, and its distance behind /First.</summary>
    private void TakePacked(PdfStreamHead head, int begin)
    {
        var (count, first) = head.Objects;
        for (var at = begin; count > 0; count--)
        {
            var number = _syntax.Value(at);
            var offset = _syntax.Value(number.End);
            if (number.Kind == PdfKind.Number && offset.Kind == PdfKind.Number)
                Add(_syntax.NumberOf(number), (int)Math.Min((long)begin + first + _syntax.NumberOf(offset), int.MaxValue));
            else if (head.IsDeclared)
                throw new InvalidDataException("An object stream has fewer objects than it says.");
            else
                return;

            at = offset.End;
        }
    }

    private void Add(int number, int at)
    {
        _places.Add(((long)number << 32) | (uint)at);
        if (_places.Count > MostObjects)
            throw new InvalidDataException("It has more objects than any writer makes.");
    }

    /// <summary>Number, generation, obj. Null when it is written in another way.</summary>
    private int? NumberBefore(int keyword)
    {
        var generation = Back(Back(keyword, PdfTokens.IsSpace), PdfTokens.IsDigit);
        var end = Back(generation, PdfTokens.IsSpace);
        var start = Back(end, PdfTokens.IsDigit);
        var isPlain = start < end && end < generation && PdfTokens.IsDigit(_bytes[generation]) && !PdfTokens.IsRegular(_bytes[start - 1]);
        return isPlain ? _syntax.NumberOf(new(PdfKind.Number, start, end)) : null;
    }

    private int Back(int at, Func<int, bool> isOne)
    {
        while (isOne(_bytes[at - 1]))
            at--;

        return at;
    }
}
