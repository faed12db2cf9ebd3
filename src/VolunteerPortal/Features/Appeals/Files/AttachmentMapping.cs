using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace VolunteerPortal.Features.Appeals.Files;

public sealed class AttachmentMapping : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> attachment)
    {
        attachment.Property(a => a.FileName).HasMaxLength(120);
        attachment.Property(a => a.ContentType).HasMaxLength(100);
        attachment.Property(a => a.StoredName).HasMaxLength(40);
        attachment.Property(a => a.Description).HasMaxLength(200);
        attachment.HasOne<Appeal>().WithMany().HasForeignKey(a => a.AppealId);
    }
}
