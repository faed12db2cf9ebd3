using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using VolunteerPortal.Platform.Pages;

namespace VolunteerPortal.Platform.Forms;

/// <summary>Where a refusal becomes a sentence in the reader's language, and nowhere else.</summary>
public static class Refusals
{
    public static string Of(this IStringLocalizer texts, Refusal no) => texts[no.Reason, no.Args];

    /// <summary>Beside a field of the form; "" is the form as a whole.</summary>
    public static void Refuse(this Controller controller, string field, Refusal no) =>
        controller.ModelState.AddModelError(field.Length == 0 ? "" : $"form.{field}", Texts(controller).Of(no));

    public static void Refuse(this Controller controller, FieldRefusal no) => controller.Refuse(no.Field, no.Refusal);

    /// <summary>After the redirect.</summary>
    public static void FlashRefusal(this Controller controller, Refusal no) => controller.FlashRefusal(Texts(controller).Of(no));

    /// <summary>Of a rule of a form; the interceptor words it.</summary>
    public static void Refuse<T>(this ValidationContext<T> context, Refusal? no)
    {
        if (no is not null)
            context.AddFailure(new ValidationFailure(context.PropertyPath, no.ToString()) { CustomState = no });
    }

    private static IStringLocalizer<Ui> Texts(Controller controller) =>
        controller.HttpContext.RequestServices.GetRequiredService<IStringLocalizer<Ui>>();
}
