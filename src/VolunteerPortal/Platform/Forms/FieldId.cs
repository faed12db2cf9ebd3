using System.Text.RegularExpressions;

namespace VolunteerPortal.Platform.Forms;

/// <summary>A view's "Form.PhoneNumber", a validator's "form.PhoneNumber", a binder's "PhoneNumber": all f-phonenumber.</summary>
public static partial class FieldId
{
    public static string Of(string expression) => "f-" + NotInAnId().Replace(Bare(expression).ToLowerInvariant(), "-").Trim('-');

    public static string Bare(string expression) =>
        expression.StartsWith("form.", StringComparison.OrdinalIgnoreCase) ? expression["form.".Length..] : expression;

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotInAnId();
}
