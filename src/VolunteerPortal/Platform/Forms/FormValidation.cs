using FluentValidation;
using FluentValidation.AspNetCore;
using FluentValidation.Results;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace VolunteerPortal.Platform.Forms;

/// <summary>Translates the validators' sentences; a refusal brings its numbers apart, so that its sentence can be translated.</summary>
public sealed class FormValidation(IStringLocalizer<Ui> texts) : IValidatorInterceptor
{
    public IValidationContext BeforeAspNetValidation(ActionContext actionContext, IValidationContext commonContext) => commonContext;

    public ValidationResult AfterAspNetValidation(ActionContext actionContext, IValidationContext validationContext,
        ValidationResult result)
    {
        foreach (var failure in result.Errors)
            failure.ErrorMessage = failure.CustomState is Refusal refusal ? texts.Of(refusal) : texts[failure.ErrorMessage];

        return result;
    }
}
