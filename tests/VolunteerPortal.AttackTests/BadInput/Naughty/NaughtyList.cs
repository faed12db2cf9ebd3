namespace VolunteerPortal.AttackTests.BadInput.Naughty;

/// <summary>All of them, each once; in front those that no place may go without: an element, a way out of the site, a header.</summary>
public static class NaughtyList
{
    private static readonly string[] Essential = ["\"'><img src=x onerror=alert(0)>", "//evil.example", "x\r\nX-Evil: 1"];

    public static readonly IReadOnlyList<Payload> All =
    [
        .. ((string[])[.. Essential, .. NaughtyUnicode.All, .. NaughtyMarkup.All, .. NaughtyCommands.All, .. NaughtyValues.All]).Distinct()
        .Select(Payload.Text),
        .. NaughtyShapes.All,
    ];

    public static int Essentials => Essential.Length;
}
