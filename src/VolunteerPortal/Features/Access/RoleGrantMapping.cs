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
            "(role = 'coordinator') = (organisation_id is not null) and (role = 'office') = (region_code is not null)"));
    }
}
