namespace VolunteerPortal.Features.Appeals.Writing;

/// <summary>What the office says of a file that is already there: what a picture shows, and whether it goes with the next saving.</summary>
public sealed class FileFormRow
{
    public Guid Id { get; set; }

    public string? Description { get; set; }

    public bool Remove { get; set; }
}
