using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VolunteerPortal.Features.Accounts;

namespace VolunteerPortal.Features.Access;

public sealed class RoleGrantMapping : IEntityTypeConfiguration<RoleGrant>
{
    public void Configure(EntityTypeBuilder<RoleGrant> grant)
    {
        grant.Property(g => g.Role).HasMaxLength(20);
        grant.Property(g => g.RegionCode).HasMaxLength(12);
        grant.HasOne<Account>().WithMany().HasForeignKey(g => g.AccountId);
        grant.ToTable(table => table.HasCheckConstraint("ck_role_grants_scope",
            $"{Holds(RoleScope.Organisation)} = (organisation_id is not null) and {Holds(RoleScope.Region)} = (region_code is not null)"));
    }

    /// <summary>(role = 'office'), or with several roles (role in ('office', 'gate')).</summary>
    private static string Holds(RoleScope scope)
    {
        var keys = Roles.All.Where(known => known.Scope == scope).Select(known => $"'{known.Role.Key}'").ToList();
        return keys.Count == 1 ? $"(role = {keys[0]})" : $"(role in ({string.Join(", ", keys)}))";
    }
}
