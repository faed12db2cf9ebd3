using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Localization;

namespace VolunteerPortal.Platform;

/// <summary>
/// Runs the validator of every action argument into ModelState, under the argument's name ("form.Title"). Stands in for
/// FluentValidation.AspNetCore, which this feed cannot restore (src/decisions/0003-packages.md).
/// </summary>
public sealed class FormValidation(IServiceProvider services, IStringLocalizer<Ui> texts) : IAsyncActionFilter
{
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        foreach (var (name, argument) in context.ActionArguments)
            if (argument is not null && ValidatorOf(argument.GetType()) is { } validator)
                await Validate(validator, name, argument, context);

        await next();
    }

    private IValidator? ValidatorOf(Type type) =>
        services.GetService(typeof(IValidator<>).MakeGenericType(type)) as IValidator;

    private async Task Validate(IValidator validator, string name, object argument, ActionExecutingContext context)
    {
        var result = await validator.ValidateAsync(new ValidationContext<object>(argument), context.HttpContext.RequestAborted);
        foreach (var failure in result.Errors)
            context.ModelState.AddModelError($"{name}.{failure.PropertyName}", Sentence(failure));
    }

    /// <summary>A refusal brings its numbers apart from its sentence, so that the sentence can be translated.</summary>
    private string Sentence(ValidationFailure failure) =>
        failure.CustomState is Refusal refusal ? texts[refusal.Reason, refusal.Args] : texts[failure.ErrorMessage];
}
