namespace VolunteerPortal.Platform.Forms;

/// <summary>So long after a decision its maker can take it back.</summary>
public static class UndoWindow
{
    public const int Minutes = 10;

    public static readonly TimeSpan Length = TimeSpan.FromMinutes(Minutes);
}
