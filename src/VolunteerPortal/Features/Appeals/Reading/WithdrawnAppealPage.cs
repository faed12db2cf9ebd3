namespace VolunteerPortal.Features.Appeals.Reading;

/// <summary>What stands at the address of an appeal that was taken back: that it was, when and why, and nothing of its text.</summary>
public sealed record WithdrawnAppealPage(AppealKind Kind, string Title, DateTimeOffset WithdrawnAt, string Reason)
{
    public static WithdrawnAppealPage Of(AppealDetails appeal) =>
        new(appeal.Kind, appeal.Title, appeal.WithdrawnAt ?? appeal.ChangedAt, appeal.WithdrawalReason ?? "");
}
