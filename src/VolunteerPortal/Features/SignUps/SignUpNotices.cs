using VolunteerPortal.Features.DutyPosts;
using VolunteerPortal.Platform.Text;

namespace VolunteerPortal.Features.SignUps;

/// <summary>
/// Titles and texts are resource keys; their arguments are stored beside them, times as instants, to be shown in any language.
/// </summary>
public static class SignUpNotices
{
    public const string ConfirmedTitle = "报名成功，已确认";
    public const string RequestedTitle = "报名已提交，等服务队确认";
    public const string WaitlistedTitle = "已登记候补";
    public const string PromotedTitle = "有名额了，您已从候补转入";
    public const string ApprovedTitle = "报名已通过";
    public const string RejectedTitle = "这次报名没有通过";
    public const string RemovedTitle = "这一班您不用来了";
    public const string RestoredTitle = "您仍在这一班";
    public const string ReopenedTitle = "报名重新进入审核";
    public const string ShiftCancelledTitle = "班次取消了";

    public static (string Title, FormattableString Text) Placed(Roster roster) => roster.StatusOnPlace switch
    {
        SignUpStatus.Confirmed => (ConfirmedTitle, $"{roster.Post.Title}，{When(roster.Shift)}。请按时到{roster.Post.Place}。"),
        _ => (RequestedTitle, $"{roster.Post.Title}，{When(roster.Shift)}。服务队会在 {Roster.AnswerHours} 小时内答复您。"),
    };

    public static (string Title, FormattableString Text) Waitlisted(Roster roster) =>
        (WaitlistedTitle, $"{roster.Post.Title}，{When(roster.Shift)}。");

    public static (string Title, FormattableString Text) Promoted(Roster roster) => roster.StatusOnPlace switch
    {
        SignUpStatus.Confirmed => (PromotedTitle, $"{roster.Post.Title}，{When(roster.Shift)}。请按时到{roster.Post.Place}；来不了请尽早取消。"),
        _ => (PromotedTitle, $"{roster.Post.Title}，{When(roster.Shift)}。服务队会在 {Roster.AnswerHours} 小时内答复您。"),
    };

    public static (string Title, FormattableString Text) Approved(Roster roster) =>
        (ApprovedTitle, $"{roster.Post.Title}，{When(roster.Shift)}。请按时到{roster.Post.Place}。");

    public static (string Title, FormattableString Text) Rejected(Roster roster, string reason) =>
        (RejectedTitle, $"{roster.Post.Title}，{When(roster.Shift)}。原因：{PlainText.AsSentence(reason)}您可以看看其他岗位。");

    public static (string Title, FormattableString Text) Removed(Roster roster, string reason) =>
        (RemovedTitle, $"{roster.Post.Title}，{When(roster.Shift)}。服务队把您从这一班撤下，原因：{PlainText.AsSentence(reason)}您可以另选一班。");

    public static (string Title, FormattableString Text) Restored(Roster roster) =>
        (RestoredTitle, $"{roster.Post.Title}，{When(roster.Shift)}。刚才的撤下已取消，请按时到{roster.Post.Place}。");

    public static (string Title, FormattableString Text) Reopened(Roster roster) =>
        (ReopenedTitle, $"{roster.Post.Title}，{When(roster.Shift)}。刚才的处理已撤销，请等服务队再次答复。");

    public static (string Title, FormattableString Text) ShiftCancelled(Roster roster, string reason) =>
        (ShiftCancelledTitle, $"{roster.Post.Title}，{When(roster.Shift)}。原因：{PlainText.AsSentence(reason)}您可以另选一班。");

    private static string When(Shift shift) => $"{shift.StartsAt.UtcDateTime:O}/{shift.EndsAt.UtcDateTime:O}";
}
