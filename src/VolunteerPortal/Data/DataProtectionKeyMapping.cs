using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace VolunteerPortal.Data;

/// <summary>In the database, so that all web nodes can read each other's cookies; its elements are sealed.</summary>
public sealed class DataProtectionKeyMapping : IEntityTypeConfiguration<DataProtectionKey>
{
    public void Configure(EntityTypeBuilder<DataProtectionKey> key)
    {
        key.ToTable("stored_keys");
        key.Property(k => k.FriendlyName).HasColumnName("name").IsRequired();
        key.Property(k => k.Xml).IsRequired();
    }
}
