using FluentValidation;
using VolunteerPortal.Platform.Text;

namespace VolunteerPortal.Platform.Forms;

/// <summary>A message is a resource key; its numbers travel as the refusal's arguments.</summary>
public static class TextRules
{
    public static IRuleBuilderOptions<T, TValue> Required<T, TValue>(this IRuleBuilder<T, TValue> rule, string message) =>
        rule.Must(value =>
            value switch { null or false => false, string text => !PlainText.IsBlank(text), Guid id => id != Guid.Empty, _ => true })
            .WithMessage(message);

    public static IRuleBuilderOptionsConditions<T, string?> Line<T>(this IRuleBuilder<T, string?> rule, int max, string? required = null) =>
        rule.Custom((text, context) => Check(text, max, required, context, multiline: false));

    public static IRuleBuilderOptionsConditions<T, string?> Paragraphs<T>(this IRuleBuilder<T, string?> rule, int max,
        string? required = null) =>
        rule.Custom((text, context) => Check(text, max, required, context, multiline: true));

    /// <summary><paramref name="whyNot"/> answers with a refusal or null, and is not asked about a blank field.</summary>
    public static IRuleBuilderOptionsConditions<T, string?> Obeys<T>(this IRuleBuilder<T, string?> rule, Func<string?, Refusal?> whyNot) =>
        rule.Custom((text, context) => context.Refuse(PlainText.IsBlank(text) ? null : whyNot(text)));

    private static void Check<T>(string? text, int max, string? required, ValidationContext<T> context, bool multiline)
    {
        var refusal = PlainText.WhyTooLong(text, max)
            ?? (required is not null && PlainText.IsBlank(text) ? new Refusal(required) : PlainText.FirstProblem(text, max, multiline));
        context.Refuse(refusal);
    }
}
