namespace VolunteerPortal.Features.Regions;

/// <summary>Unpadded codes (2, 4, 6, 9 or 12 digits): a region's code is a prefix of all below it.</summary>
public sealed class Region
{
    public const int LongestCode = 12;

    public required short Level { get; init; }

    public required string Code { get; init; }

    public required string? ParentCode { get; init; }

    public required string Name { get; init; }
}
