namespace VolunteerPortal.Platform.Files.Pdf;

/// <summary>A value of a PDF by its place: what it holds is read when somebody asks.</summary>
public readonly record struct PdfValue(PdfKind Kind, int Start, int End);
