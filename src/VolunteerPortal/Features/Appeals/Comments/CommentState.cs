namespace VolunteerPortal.Features.Appeals.Comments;

public enum CommentState
{
    Pending = 0,
    Visible = 1,
    Hidden = 2,
}
