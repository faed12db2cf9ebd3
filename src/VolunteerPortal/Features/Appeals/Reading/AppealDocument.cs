namespace VolunteerPortal.Features.Appeals.Reading;

public sealed record AppealDocument(
    AppealKind Kind,
    string Title,
    string? Subtitle,
    string? Salutation,
    AppealText Text,
    IReadOnlyList<string> IssuingBodies,
    string? DocumentNumber,
    DateOnly? IssuedOn,
    IReadOnlyList<string> AttachmentNames)
{
    public static AppealDocument Of(AppealDetails appeal, AppealText text) => new(
        appeal.Kind, appeal.Title, appeal.Subtitle, appeal.Salutation, text, appeal.IssuingBodies, appeal.DocumentNumber, appeal.IssuedOn,
        [.. appeal.Attachments.Select(f => f.FileName)]);

    /// <summary>Ends with a full-width colon, typed or not.</summary>
    public string? Greeting => string.IsNullOrWhiteSpace(Salutation) ? null : Salutation.TrimEnd('：', ':', ' ') + "：";
}
