using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.Platform.TagHelpers;

/// <summary>What a control shows: what was typed, also when it could not be read, else the value of the property.</summary>
internal static class FieldValue
{
    public static string? Of(ModelStateDictionary state, ModelExpression expression, string fullName)
    {
        foreach (var key in new[] { fullName, expression.Name, FieldId.Bare(expression.Name) })
            if (state.TryGetValue(key, out var entry) && entry.AttemptedValue is { } typed)
                return typed;

        return Text(expression.Model);
    }

    /// <summary>The form the native date and time inputs want.</summary>
    private static string? Text(object? value) => value switch
    {
        null => null,
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
