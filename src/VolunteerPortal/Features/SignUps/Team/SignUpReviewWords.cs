using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.Features.SignUps.Team;

public static class SignUpReviewWords
{
    private static readonly ReviewWords Waiting = new()
    {
        Approve = new ReviewAct("通过", "通过 {0}", "通过所选", "通过所选（{0}）"),
        Refuse = new ReviewAct("不通过", "不通过 {0}", "不通过所选", "不通过所选（{0}）"),
        ReasonOf = "不通过 {0} 的原因",
        ReasonOfTicked = "不通过所选各位的原因",
        ReasonHint = "志愿者会在消息里看到",
        CommonReasons = ["人数已满", "时间与其他班次冲突", "培训还没通过", "年龄或身体条件不合适", "人手改派到别处"],
        NothingTicked = new("请先勾选要处理的报名"),
        NoButton = new("还没有处理。请按“通过所选”或“不通过所选”，或者按那一行里的按钮"),
        NoReason = new("请填写不通过的原因，志愿者会看到"),
        Gone = "有 {0} 条报名已经处理过，没有再改动。",
    };

    private static readonly ReviewWords OnWaitlist = Waiting with
    {
        Approve = null,
        NoButton = new("还没有处理。请按“不通过所选”，或者按那一行里的“不通过”"),
    };

    private static readonly ReviewWords Confirmed = OnWaitlist with
    {
        Refuse = new ReviewAct("撤下", "撤下 {0}", "撤下所选", "撤下所选（{0}）"),
        ReasonOf = "撤下 {0} 的原因",
        ReasonOfTicked = "撤下所选各位的原因",
        CommonReasons = ["本人打电话说来不了", "安排有误，请见谅", "这一班减少人数", "年龄或身体条件不合适"],
        NothingTicked = new("请先勾选要撤下的人"),
        NoButton = new("还没有处理。请按“撤下所选”，或者按那一行里的“撤下”"),
        NoReason = new("请填写撤下的原因，志愿者会看到"),
    };

    private static readonly ReviewWords Ended = OnWaitlist with { Refuse = null };

    public static ReviewWords Of(SignUpStatus shown) => shown switch
    {
        SignUpStatus.Requested => Waiting,
        SignUpStatus.Waitlisted => OnWaitlist,
        SignUpStatus.Confirmed => Confirmed,
        _ => Ended,
    };
}
