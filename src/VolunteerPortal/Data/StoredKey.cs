namespace VolunteerPortal.Data;

/// <summary>One element of the data-protection key ring, kept in the database so that all web nodes share it.</summary>
public sealed class StoredKey
{
    public int Id { get; init; }

    public required string Name { get; init; }

    public required string Xml { get; init; }
}
