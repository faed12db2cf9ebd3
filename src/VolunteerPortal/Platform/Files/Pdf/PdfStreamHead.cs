namespace VolunteerPortal.Platform.Files.Pdf;

/// <summary>May a reader look for objects in this stream? Some ask for /N and /First, some for /Type too; either will do.</summary>
public sealed class PdfStreamHead(PdfSyntax syntax, PdfValue dictionary)
{
    /// <summary>Other names for the filter, and the file outside that holds the bytes instead.</summary>
    private static readonly string[] Detours = ["F", "FFilter", "FDecodeParms", "DP"];

    private readonly ILookup<string, PdfValue> _entries = syntax.Entries(dictionary).ToLookup(entry => entry.Key, entry => entry.Value);

    public bool MayHoldObjects => _entries.Contains("N") || IsDeclared;

    public bool IsDeclared => _entries.Contains("First") || DeclaredTypes.Any() || _entries["Type"].Any(type => type.Kind != PdfKind.Name);

    public IEnumerable<int> DeclaredTypes =>
        _entries["Type"].Where(type => type.Kind == PdfKind.Name && syntax.NameOf(type) == "ObjStm").Select(type => type.Start);

    /// <summary>/F names a file; some readers also take it for /Filter, and then it names no file.</summary>
    public bool LiesOutside => _entries["F"].Any(file => file.Kind is PdfKind.Text or PdfKind.Dictionary or PdfKind.Reference);

    public (int Count, int First) Objects => (Number("N"), _entries.Contains("First") ? Number("First") : 0);

    /// <summary>Plain bytes or plain deflate. Anything else is no writer's habit but a disguise.</summary>
    public bool IsDeflated
    {
        get
        {
            if (Detours.Any(_entries.Contains) || _entries.Any(entry => entry.Count() > 1)
                || !_entries["DecodeParms"].All(IsWithoutPredictor))
                throw new InvalidDataException("Objects are packed in an unusual way.");

            return _entries["Filter"].Any(IsDeflate);
        }
    }

    private int Number(string key) =>
        _entries[key].ToList() is [{ Kind: PdfKind.Number } number]
            ? syntax.NumberOf(number)
            : throw new InvalidDataException($"{key} is not said plainly.");

    private bool IsDeflate(PdfValue filter)
    {
        if (filter.Kind == PdfKind.Array && syntax.Elements(filter).ToList() is [var only])
            filter = only;

        return filter.Kind == PdfKind.Name && syntax.NameOf(filter) == "FlateDecode"
            ? true
            : throw new InvalidDataException("Objects are packed in an unusual way.");
    }

    private bool IsWithoutPredictor(PdfValue settings) => settings.Kind == PdfKind.Dictionary && !syntax.Entries(settings).Any();
}
