using VolunteerPortal.Features.Appeals.Comments;
using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.Features.Appeals.Moderation;

public static class CommentReviewWords
{
    private static readonly ReviewWords Pending = new()
    {
        Approve = new ReviewAct("通过", "通过 {0}", "通过所选", "通过所选（{0}）"),
        Refuse = new ReviewAct("不显示", "不显示 {0}", "不显示所选", "不显示所选（{0}）"),
        ReasonOf = "不显示 {0} 的留言的原因",
        ReasonOfTicked = "不显示所选各条的原因",
        ReasonHint = "留言的人会在消息里看到",
        CommonReasons = ["含有不实信息", "含有他人电话、住址等个人信息", "与这一篇无关", "含有广告或链接", "用语不文明"],
        NothingTicked = new("请先勾选要处理的留言"),
        NoButton = new("还没有处理。请按“通过所选”或“不显示所选”，或者按那一行里的按钮"),
        NoReason = new("请填写不显示的原因，留言的人会看到"),
        Gone = "有 {0} 条已由同事处理，没有再改动。",
    };

    private static readonly ReviewWords Visible = Pending with
    {
        Approve = null,
        NoButton = new("还没有处理。请按“不显示所选”，或者按那一行里的“不显示”"),
    };

    private static readonly ReviewWords Hidden = Pending with
    {
        Approve = new ReviewAct("恢复显示", "恢复显示 {0}", "恢复显示所选", "恢复显示所选（{0}）"),
        Refuse = null,
        NoButton = new("还没有处理。请按“恢复显示所选”，或者按那一行里的“恢复显示”"),
    };

    public static ReviewWords Of(CommentState shown) => shown switch
    {
        CommentState.Pending => Pending,
        CommentState.Visible => Visible,
        _ => Hidden,
    };
}
