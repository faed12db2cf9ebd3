using FluentValidation;
using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.Features.Appeals.Publishing;

public sealed class AppealWithdrawalForm
{
    public string? Reason { get; set; }

    /// <summary>Some browsers send a form on Enter, without any button.</summary>
    public bool Sure { get; set; }
}

public sealed class OfficeWithdrawalFormValidator : AbstractValidator<AppealWithdrawalForm>
{
    public OfficeWithdrawalFormValidator()
    {
        RuleFor(f => f.Reason).Line(300, "请填写撤回原因");
        RuleFor(f => f.Sure).Equal(true).WithMessage("这一篇还没有撤回。要撤回，请按“确认撤回”");
    }
}
