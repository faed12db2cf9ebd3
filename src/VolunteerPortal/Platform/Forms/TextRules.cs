using FluentValidation;
using VolunteerPortal.Platform.Text;

namespace VolunteerPortal.Platform.Forms;

/// <summary>The text rules every form uses. A message is a resource key; its numbers travel as the refusal's arguments.</summary>
public static class TextRules
{
    /// <summary>Something must be given; a box that must be ticked counts too.</summary>
    public static IRuleBuilderOptions<T, TValue> Required<T, TValue>(this IRuleBuilder<T, TValue> rule, string message) =>
        rule.Must(value => value switch { null or false => false, string text => !PlainText.IsBlank(text), Guid id => id != Guid.Empty, _ => true })
            .WithMessage(message);

    /// <summary>One line of at most <paramref name="max"/> characters; with <paramref name="required"/> it must be filled.</summary>
    public static IRuleBuilderOptionsConditions<T, string?> Line<T>(this IRuleBuilder<T, string?> rule, int max, string? required = null) =>
        rule.Custom((text, context) => Check(text, max, required, context, multiline: false));

    /// <summary>Several lines of at most <paramref name="max"/> characters together.</summary>
    public static IRuleBuilderOptionsConditions<T, string?> Paragraphs<T>(this IRuleBuilder<T, string?> rule, int max, string? required = null) =>
        rule.Custom((text, context) => Check(text, max, required, context, multiline: true));

    /// <summary>A rule that answers with a refusal or null, such as <c>UserName.WhyNot</c>; it is not asked about a field left blank.</summary>
    public static IRuleBuilderOptionsConditions<T, string?> Obeys<T>(this IRuleBuilder<T, string?> rule, Func<string?, Refusal?> whyNot) =>
        rule.Custom((text, context) => context.Refuse(PlainText.IsBlank(text) ? null : whyNot(text)));

    private static void Check<T>(string? text, int max, string? required, ValidationContext<T> context, bool multiline)
    {
        var refusal = PlainText.WhyTooLong(text, max)
            ?? (required is not null && PlainText.IsBlank(text) ? new Refusal(required) : PlainText.FirstProblem(text, max, multiline));
        context.Refuse(refusal);
    }
}
