namespace VolunteerPortal.Features.Appeals.Files;

public sealed record AttachmentRow(Guid Id, string FileName, string ContentType, long Size)
{
    /// <summary>PDF, XLSX: the file's ending, which the store has checked against the content.</summary>
    public string Kind => Path.GetExtension(FileName).TrimStart('.').ToUpperInvariant();

    public string Name => Path.GetFileNameWithoutExtension(FileName);

    public bool IsPicture => ContentType.StartsWith("image/", StringComparison.Ordinal);

    public string Url => $"/files/{Id}/{Uri.EscapeDataString(FileName)}";

    /// <summary>412 KB</summary>
    public string Length => Size switch
    {
        < 1024 => $"{Size} B",
        < 1024 * 1024 => $"{Math.Round(Size / 1024d)} KB",
        _ => $"{Size / 1024d / 1024d:0.#} MB",
    };
}
