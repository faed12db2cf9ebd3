using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace VolunteerPortal.Features.Appeals.Contacts;

public sealed class DirectoryEntryMapping : IEntityTypeConfiguration<DirectoryEntry>
{
    public void Configure(EntityTypeBuilder<DirectoryEntry> entry)
    {
        entry.ToTable("directory_entries");
        entry.Property(e => e.Area).HasMaxLength(30);
        entry.Property(e => e.Unit).HasMaxLength(60);
        entry.Property(e => e.Person).HasMaxLength(50);
        entry.Property(e => e.Phone).HasMaxLength(20);
        entry.HasOne<Appeal>().WithMany().HasForeignKey(e => e.AppealId);
    }
}
