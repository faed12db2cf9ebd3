namespace VolunteerPortal.Features.Appeals.Reading;

/// <summary>Shows nothing of the text.</summary>
public sealed record WithdrawnAppealPage(AppealKind Kind, string Title, DateTimeOffset WithdrawnAt, string Reason)
{
    public static WithdrawnAppealPage Of(AppealDetails appeal) =>
        new(appeal.Kind, appeal.Title, appeal.WithdrawnAt ?? appeal.ChangedAt, appeal.WithdrawalReason ?? "");
}
