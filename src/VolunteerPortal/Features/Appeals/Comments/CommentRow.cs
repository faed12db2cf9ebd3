namespace VolunteerPortal.Features.Appeals.Comments;

public sealed record CommentRow(Guid Id, string Author, string Text, DateTimeOffset At, bool IsPending);
