using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace VolunteerPortal.Features.Regions;

public sealed class RegionMapping : IEntityTypeConfiguration<Region>
{
    public void Configure(EntityTypeBuilder<Region> region)
    {
        region.HasKey(r => r.Code);
        region.Property(r => r.Code).HasMaxLength(Region.LongestCode);
        region.Property(r => r.ParentCode).HasMaxLength(Region.LongestCode);
        region.Property(r => r.Name).HasMaxLength(50);
        region.HasIndex(r => r.ParentCode);
        region.ToTable(table => table.HasCheckConstraint("ck_regions_code_length", "length(code) = (array[2,4,6,9,12])[level]"));
    }
}
