using FluentValidation;

namespace VolunteerPortal.Features.SignUps.Mine;

public sealed class SignUpForm
{
    public Guid[] Shift { get; init; } = [];

    /// <summary>The shifts the volunteer was shown as full.</summary>
    public Guid[] Waitlist { get; init; } = [];

    public bool RiskAccepted { get; init; }
}

public sealed class SignUpFormValidator : AbstractValidator<SignUpForm>
{
    public const int MostShifts = 10;

    public SignUpFormValidator()
    {
        RuleFor(f => f.Shift).NotEmpty().WithMessage("请至少选一个班次");
        RuleFor(f => f.Shift).Must(shifts => shifts.Length <= MostShifts).WithMessage("一次最多报 10 个班次，请分几次报");
        RuleFor(f => f.RiskAccepted).Equal(true).WithMessage("请先读完风险说明，再勾选“我已阅读”");
    }
}
