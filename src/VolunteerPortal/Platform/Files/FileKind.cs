namespace VolunteerPortal.Platform.Files;

/// <summary>The type a file is served with comes from here, never from the sender.</summary>
public sealed record FileKind(string Label, string ContentType, params string[] Extensions)
{
    public bool IsImage => ContentType.StartsWith("image/", StringComparison.Ordinal);
}
