using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.Platform.TagHelpers;

internal static class FieldValue
{
    public static string? Of(ModelStateDictionary state, ModelExpression expression, string fullName)
    {
        foreach (var key in new[] { fullName, expression.Name, FieldId.Bare(expression.Name) })
            if (state.TryGetValue(key, out var entry) && entry.AttemptedValue is { } typed)
                return typed;

        return Text(expression.Model);
    }

    private static string? Text(object? value) => value switch
    {
        null => null,
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
