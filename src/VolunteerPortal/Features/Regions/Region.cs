namespace VolunteerPortal.Features.Regions;

/// <summary>
/// A region of the national statistical division tree. Codes are kept unpadded (2, 4, 6, 9 or 12 digits), so that a region's code
/// is a prefix of the codes of all regions below it; padding them to 12 digits would not be unique.
/// </summary>
public sealed class Region
{
    public const int LongestCode = 12;

    public required short Level { get; init; }

    public required string Code { get; init; }

    public required string? ParentCode { get; init; }

    public required string Name { get; init; }
}
