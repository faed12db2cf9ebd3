using Microsoft.AspNetCore.Mvc.ModelBinding;
using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.Features.Appeals.Writing;

public sealed record ContactCell(string Name, string Label, string? Value, string? Error, string? InputMode = null)
{
    public string Id => FieldId.Of(Name);

    public static ContactCell Of(ModelStateDictionary state, int row, string column, string label, string? value, string? inputMode = null)
    {
        var name = $"Form.Rows[{row}].{column}";
        var error = state.TryGetValue(name, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;
        return new ContactCell(name, label, value, error, inputMode);
    }
}
