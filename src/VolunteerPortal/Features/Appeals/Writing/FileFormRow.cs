namespace VolunteerPortal.Features.Appeals.Writing;

public sealed class FileFormRow
{
    public Guid Id { get; set; }

    public string? Description { get; set; }

    public bool Remove { get; set; }
}
