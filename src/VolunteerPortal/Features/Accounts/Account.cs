using Microsoft.AspNetCore.Identity;

namespace VolunteerPortal.Features.Accounts;

/// <summary>
/// A person who can log in. The normalised user name, e-mail, phone and volunteer number are four identifiers of disjoint shapes;
/// each is unique. The real name is kept sealed; only its masked form is readable in the database.
/// </summary>
public sealed class Account : IdentityUser<Guid>
{
    public Account() => Id = Guid.CreateVersion7();

    public required string VolunteerNumber { get; init; }

    public required byte[] SealedName { get; set; }

    public required string MaskedName { get; set; }

    public required string HomeRegionCode { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? DisabledAt { get; set; }
}
