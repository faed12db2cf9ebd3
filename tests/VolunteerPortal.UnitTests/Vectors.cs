using System.Text.Json;

namespace VolunteerPortal.UnitTests;

/// <summary>The project's shared examples (Data/vectors.json); a theory per kind asserts all of them.</summary>
public static class Vectors
{
    private static readonly JsonElement[] All = [.. Read().EnumerateArray()];

    /// <summary>One row per vector of this kind: id, input as text, valid, and what is expected of it.</summary>
    public static TheoryData<string, string, bool, string> Of(string kind)
    {
        var rows = new TheoryData<string, string, bool, string>();
        foreach (var vector in All.Where(vector => vector.GetProperty("kind").GetString() == kind))
            rows.Add(vector.GetProperty("id").GetString()!, vector.GetProperty("input").ToString(),
                vector.GetProperty("valid").GetBoolean(), vector.GetProperty("expect").GetRawText());

        return rows;
    }

    /// <summary>A value out of what is expected, or null when this vector does not say.</summary>
    public static string? Get(string expect, string name) =>
        JsonDocument.Parse(expect).RootElement.TryGetProperty(name, out var value) ? value.ToString() : null;

    private static JsonElement Read() =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "vectors.json"))).RootElement;
}
