using FluentValidation;
using FluentValidation.Results;

namespace VolunteerPortal.Platform.Forms;

/// <summary>A rule that throws has not looked at all of the form: nothing is taken, and its sender is told so.</summary>
public sealed class CarefulValidator<T>(IValidator<T> rules, ILogger<CarefulValidator<T>> logger) : IValidator<T>
{
    private const string NotChecked = "填写的内容没能检查完，没有保存。请检查后再试；还是这样，请打咨询电话";

    public ValidationResult Validate(T instance) => Carefully(() => rules.Validate(instance));

    public ValidationResult Validate(IValidationContext context) => Carefully(() => rules.Validate(context));

    public Task<ValidationResult> ValidateAsync(T instance, CancellationToken cancellation = default) =>
        Task.FromResult(Validate(instance));

    public Task<ValidationResult> ValidateAsync(IValidationContext context, CancellationToken cancellation = default) =>
        Task.FromResult(Validate(context));

    public IValidatorDescriptor CreateDescriptor() => rules.CreateDescriptor();

    public bool CanValidateInstancesOfType(Type type) => rules.CanValidateInstancesOfType(type);

    private ValidationResult Carefully(Func<ValidationResult> validate)
    {
        try
        {
            return validate();
        }
        catch (Exception mistake)
        {
            logger.LogError(mistake, "The rules of {Form} threw.", typeof(T).Name);
            return new ValidationResult([new ValidationFailure("", NotChecked)]);
        }
    }
}
