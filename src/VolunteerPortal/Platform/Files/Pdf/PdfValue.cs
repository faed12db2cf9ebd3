namespace VolunteerPortal.Platform.Files.Pdf;

public readonly record struct PdfValue(PdfKind Kind, int Start, int End);
