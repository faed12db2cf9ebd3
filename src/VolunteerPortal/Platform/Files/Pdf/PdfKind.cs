namespace VolunteerPortal.Platform.Files.Pdf;

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
