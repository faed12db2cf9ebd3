using System.Text.RegularExpressions;

namespace VolunteerPortal.Platform.Forms;

/// <summary>
/// The id of the control of a form field. "Form.PhoneNumber" in a view, "form.PhoneNumber" of a validator and "PhoneNumber" of the
/// binder are the same field, so all are f-phonenumber, and a link in the error summary finds the control.
/// </summary>
public static partial class FieldId
{
    public static string Of(string expression) => "f-" + NotInAnId().Replace(Bare(expression).ToLowerInvariant(), "-").Trim('-');

    /// <summary>The name without the "form." in front.</summary>
    public static string Bare(string expression) =>
        expression.StartsWith("form.", StringComparison.OrdinalIgnoreCase) ? expression["form.".Length..] : expression;

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotInAnId();
}
