using System.Globalization;

namespace VolunteerPortal.Features.Appeals.Comments;

public sealed record CommentRow(Guid Id, string Author, string Text, DateTimeOffset At, bool IsPending)
{
    /// <summary>The first letter as people see it, for the round mark beside the name.</summary>
    public string Initial => StringInfo.GetNextTextElement(Author);
}
