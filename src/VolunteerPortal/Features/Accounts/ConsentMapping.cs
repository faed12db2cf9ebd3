using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace VolunteerPortal.Features.Accounts;

public sealed class ConsentMapping : IEntityTypeConfiguration<Consent>
{
    public void Configure(EntityTypeBuilder<Consent> consent)
    {
        consent.Property(c => c.Kind).HasMaxLength(30);
        consent.Property(c => c.Version).HasMaxLength(30);
        consent.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId);
    }
}
