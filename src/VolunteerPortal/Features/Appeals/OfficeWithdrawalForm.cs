using FluentValidation;
using VolunteerPortal.Platform;

namespace VolunteerPortal.Features.Appeals;

/// <summary>Why a published appeal is taken back; whoever opens its address reads it.</summary>
public sealed class OfficeWithdrawalForm
{
    public string? Reason { get; set; }
}

public sealed class OfficeWithdrawalFormValidator : AbstractValidator<OfficeWithdrawalForm>
{
    public OfficeWithdrawalFormValidator() => RuleFor(f => f.Reason).Line(300, "请填写撤回原因");
}
