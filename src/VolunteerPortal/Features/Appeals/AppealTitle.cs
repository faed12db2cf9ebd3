namespace VolunteerPortal.Features.Appeals;

/// <summary>A title with its subtitle, which begins with a long dash, whether or not it was typed.</summary>
public static class AppealTitle
{
    private const string Dash = "——";

    public static string Full(string title, string? subtitle) => title + Second(subtitle);

    /// <summary>The second line of the title; nothing where there is none.</summary>
    public static string? Second(string? subtitle) =>
        string.IsNullOrWhiteSpace(subtitle) ? null : subtitle.StartsWith('—') ? subtitle : Dash + subtitle;
}
