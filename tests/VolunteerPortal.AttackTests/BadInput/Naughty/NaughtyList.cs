namespace VolunteerPortal.AttackTests.BadInput.Naughty;

/// <summary>All of them, each once.</summary>
public static class NaughtyList
{
    public static readonly IReadOnlyList<Payload> All =
    [
        .. ((string[])[.. NaughtyUnicode.All, .. NaughtyMarkup.All, .. NaughtyCommands.All, .. NaughtyValues.All]).Distinct().Select(Payload.Text),
        .. NaughtyShapes.All,
    ];
}
