namespace VolunteerPortal.Platform.Forms;

public static class UndoWindow
{
    public const int Minutes = 10;

    public static readonly TimeSpan Length = TimeSpan.FromMinutes(Minutes);
}
