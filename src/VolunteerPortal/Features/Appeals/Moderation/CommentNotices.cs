using VolunteerPortal.Features.Appeals.Comments;
using VolunteerPortal.Platform.Text;

namespace VolunteerPortal.Features.Appeals.Moderation;

/// <summary>What the authors of comments are told.</summary>
public static class CommentNotices
{
    public static (string Title, FormattableString Text) Shown(string appeal) =>
        ("留言已显示", $"您在《{appeal}》下的留言已通过审核，大家都能看到。");

    public static (string Title, FormattableString Text) Hidden(string appeal, string reason) =>
        ("留言没有显示", $"您在《{appeal}》下的留言没有通过审核。原因：{PlainText.AsSentence(reason)}您可以修改后再留一条。");

    /// <param name="back">What the comment is again.</param>
    public static (string Title, FormattableString Text) Undone(string appeal, CommentState? back, string? reason) => back switch
    {
        CommentState.Pending => ("留言重新进入审核", $"您在《{appeal}》下的留言，刚才的处理已撤销，请等再次审核。"),
        CommentState.Visible => ("留言恢复显示", $"您在《{appeal}》下的留言，刚才的处理已撤销，现在又能看到了。"),
        _ => ("留言暂不显示", $"您在《{appeal}》下的留言，刚才的处理已撤销，现在不显示，原因：{PlainText.AsSentence(reason)}"),
    };
}
