using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.Platform.Files.Pdf;

/// <summary>What a PDF does unasked, when it is opened or a page comes into view. It may lead to a place in itself, as Word, WPS and LaTeX
/// write. It may not lead to a web page (/URI), which would learn who reads, nor to the printer.</summary>
public sealed class PdfActions(PdfSyntax syntax, PdfObjects objects)
{
    private static readonly string[] PlacesWithin = ["NextPage", "PrevPage", "FirstPage", "LastPage"];

    private readonly HashSet<int> _seen = [];

    public Refusal? WhyNotOpen(PdfValue opening) =>
        AllOf(opening) is { } values && values.All(value => IsPlace(value) || IsEmpty(value) || IsHarmless(value)) ? null : PdfCheck.Active;

    /// <summary>/AA holds an action for each occasion. Something else of that name, such as a font, holds no actions.</summary>
    public Refusal? WhyNotOccasions(PdfValue occasions)
    {
        if (occasions.Kind is not (PdfKind.Dictionary or PdfKind.Reference))
            return null;

        return AllOf(occasions) is { } values && values.Where(value => value.Kind == PdfKind.Dictionary).All(AreHarmless)
            ? null
            : PdfCheck.Active;
    }

    private bool AreHarmless(PdfValue occasions) =>
        syntax.Entries(occasions)
            .All(entry => AllOf(entry.Value) is { } values && values.All(value => !IsAction(value) || IsHarmless(value)));

    private bool IsHarmless(PdfValue action)
    {
        if (!IsAction(action))
            return false;

        // An action that follows itself, or two others, is checked once
        return !_seen.Add(action.Start)
            || syntax.Entries(action).All(entry => entry.Key switch
            {
                "S" => IsJump(entry.Value, action),
                "Next" => IsHarmlessNext(entry.Value),
                _ => true,
            });
    }

    private bool IsJump(PdfValue kind, PdfValue action) => kind.Kind == PdfKind.Name && syntax.NameOf(kind) switch
    {
        "GoTo" => true,
        "Named" => syntax.Entries(action).Where(entry => entry.Key == "N")
            .All(entry => entry.Value.Kind == PdfKind.Name && PlacesWithin.Contains(syntax.NameOf(entry.Value))),
        _ => false,
    };

    private bool IsHarmlessNext(PdfValue next) =>
        AllOf(next) is { } values
            && values.All(value => value.Kind == PdfKind.Array
                ? syntax.Elements(value).All(IsHarmlessNext)
                : IsEmpty(value) || IsHarmless(value));

    /// <summary>Null when it refers to an object that is not there: it may be hidden where some reader finds it.</summary>
    private List<PdfValue>? AllOf(PdfValue value) => objects.Of(value).ToList() is { Count: > 0 } values ? values : null;

    private bool IsAction(PdfValue value) => value.Kind == PdfKind.Dictionary && syntax.Entries(value).Any(entry => entry.Key == "S");

    private static bool IsPlace(PdfValue value) => value.Kind is PdfKind.Array or PdfKind.Name or PdfKind.Text;

    private bool IsEmpty(PdfValue value) => value.Kind == PdfKind.Word && syntax.Is(value.Start, "null"u8);
}
