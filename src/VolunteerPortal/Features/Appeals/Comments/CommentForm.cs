using FluentValidation;
using VolunteerPortal.Platform.Forms;
using VolunteerPortal.Platform.Text;

namespace VolunteerPortal.Features.Appeals.Comments;

public sealed class CommentForm
{
    public string? Text { get; set; }
}

public sealed class CommentFormValidator : AbstractValidator<CommentForm>
{
    private const int MostLines = 10;

    public CommentFormValidator()
    {
        RuleFor(f => f.Text).Paragraphs(Comment.LongestText, "请写下您想说的话");
        RuleFor(f => f.Text).Must(text => PlainText.Paragraphs(text)?.Split('\n').Length is not > MostLines)
            .WithMessage("留言最多 10 行，请合并几行");
    }
}
