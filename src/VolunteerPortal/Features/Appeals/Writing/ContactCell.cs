using Microsoft.AspNetCore.Mvc.ModelBinding;
using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.Features.Appeals.Writing;

/// <summary>One field of the edit grid of the contact directory.</summary>
public sealed record ContactCell(string Name, string Label, string? Value, string? Error, string? InputMode = null)
{
    public string Id => FieldId.Of(Name);

    public static ContactCell Of(ModelStateDictionary state, int row, string column, string label, string? value, string? inputMode = null)
    {
        var name = $"Form.Rows[{row}].{column}";
        return new ContactCell(name, label, value, state.TryGetValue(name, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null, inputMode);
    }
}
