using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Access;
using VolunteerPortal.Features.Regions;

namespace VolunteerPortal.Features.Organisations;

public sealed class OrganisationMapping : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> organisation)
    {
        organisation.Property(o => o.Name).HasMaxLength(60);
        organisation.Property(o => o.Kind).HasConversion<LowerCaseName<OrganisationKind>>().HasMaxLength(20);
        organisation.Property(o => o.RegionCode).HasMaxLength(12);
        organisation.Property(o => o.Phone).HasMaxLength(20);
        organisation.HasIndex(o => o.Name).IsUnique();
        organisation.HasOne<Organisation>().WithMany().HasForeignKey(o => o.ParentId);
        organisation.HasOne<Region>().WithMany().HasForeignKey(o => o.RegionCode);
        organisation.HasMany<RoleGrant>().WithOne().HasForeignKey(g => g.OrganisationId);
    }
}
