namespace VolunteerPortal.Features.Appeals.Reading;

/// <summary>What stands on the paper: heads, title, text and signature, the same on the page, in print and in the office's preview.</summary>
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

    /// <summary>The salutation ends with a full-width colon, whether or not it was typed.</summary>
    public string? Greeting => string.IsNullOrWhiteSpace(Salutation) ? null : Salutation.TrimEnd('：', ':', ' ') + "：";
}
