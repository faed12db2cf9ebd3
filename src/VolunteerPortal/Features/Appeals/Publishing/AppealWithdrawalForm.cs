using FluentValidation;
using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.Features.Appeals.Publishing;

/// <summary>Why a published appeal is taken back; whoever opens its address reads it.</summary>
public sealed class AppealWithdrawalForm
{
    public string? Reason { get; set; }

    /// <summary>The button was pressed: some browsers send a form on Enter, without any.</summary>
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
