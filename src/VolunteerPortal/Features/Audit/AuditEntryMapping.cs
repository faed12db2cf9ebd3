using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace VolunteerPortal.Features.Audit;

public sealed class AuditEntryMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> entry)
    {
        entry.ToTable("audit_entries");
        entry.Property(e => e.Action).HasMaxLength(AuditEntry.LongestAction);
        entry.Property(e => e.Detail).HasMaxLength(500);
        entry.HasIndex(e => e.At);
        entry.HasIndex(e => e.SubjectId);
    }
}
