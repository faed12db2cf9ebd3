using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace VolunteerPortal.Features.Accounts.Throttling;

public sealed class LoginGuardMapping : IEntityTypeConfiguration<LoginGuard>
{
    public void Configure(EntityTypeBuilder<LoginGuard> guard)
    {
        guard.HasKey(g => g.Key);
        guard.Property(g => g.Key).HasMaxLength(120);
    }
}
