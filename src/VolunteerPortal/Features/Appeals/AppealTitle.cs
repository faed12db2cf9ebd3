namespace VolunteerPortal.Features.Appeals;

public static class AppealTitle
{
    private const string Dash = "——";

    public static string Full(string title, string? subtitle) => title + Second(subtitle);

    public static string? Second(string? subtitle) =>
        string.IsNullOrWhiteSpace(subtitle) ? null : subtitle.StartsWith('—') ? subtitle : Dash + subtitle;
}
