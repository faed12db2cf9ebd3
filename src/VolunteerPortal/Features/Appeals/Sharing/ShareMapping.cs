using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace VolunteerPortal.Features.Appeals.Sharing;

public sealed class ShareMapping : IEntityTypeConfiguration<Share>
{
    public void Configure(EntityTypeBuilder<Share> share)
    {
        share.HasKey(s => new { s.AppealId, s.VisitorHash, s.Day });
        share.HasOne<Appeal>().WithMany().HasForeignKey(s => s.AppealId);
    }
}
