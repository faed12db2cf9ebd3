namespace VolunteerPortal.Platform.Text;

/// <summary>% and _ are letters like any other.</summary>
public static class LikePattern
{
    public const string Escape = "\\";

    public static string Contains(string words) =>
        $"%{words.Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_")}%";
}
