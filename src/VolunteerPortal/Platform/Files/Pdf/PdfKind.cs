namespace VolunteerPortal.Platform.Files.Pdf;

/// <summary>What a value of a PDF is. The ends are no values; they close one.</summary>
public enum PdfKind
{
    Nothing,
    Name,
    Number,
    Reference,
    Text,
    Word,
    Array,
    ArrayEnd,
    Dictionary,
    DictionaryEnd,
}
