using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace VolunteerPortal.Features.Accounts;

/// <summary>The small tables around an account.</summary>
public sealed class AccountTablesMapping : IEntityTypeConfiguration<Consent>, IEntityTypeConfiguration<RoleGrant>,
    IEntityTypeConfiguration<Session>, IEntityTypeConfiguration<LoginGuard>, IEntityTypeConfiguration<CaptchaRecord>
{
    public void Configure(EntityTypeBuilder<Consent> consent)
    {
        consent.Property(c => c.Kind).HasMaxLength(30);
        consent.Property(c => c.Version).HasMaxLength(30);
        consent.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId);
    }

    public void Configure(EntityTypeBuilder<RoleGrant> grant)
    {
        grant.Property(g => g.Role).HasMaxLength(20);
        grant.Property(g => g.RegionCode).HasMaxLength(12);
        grant.HasOne<Account>().WithMany().HasForeignKey(g => g.AccountId);
        grant.ToTable(table => table.HasCheckConstraint("ck_role_grants_scope",
            "(role = 'coordinator') = (organisation_id is not null) and (role = 'office') = (region_code is not null)"));
    }

    public void Configure(EntityTypeBuilder<Session> session)
    {
        session.HasKey(s => s.KeyHash);
        session.Property(s => s.Device).HasMaxLength(80);
        session.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId);
        session.HasIndex(s => s.PublicId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<LoginGuard> guard)
    {
        guard.HasKey(g => g.Key);
        guard.Property(g => g.Key).HasMaxLength(120);
    }

    public void Configure(EntityTypeBuilder<CaptchaRecord> captcha)
    {
        // A crash may lose them; in return neither showing nor checking one waits for the disk
        captcha.ToTable("captchas").IsUnlogged();
        captcha.Property(c => c.Kind).HasMaxLength(10);
        captcha.Property(c => c.Purpose).HasMaxLength(20);
        captcha.HasIndex(c => c.ExpiresAt);
        captcha.HasIndex(c => c.VisitorHash);
    }
}
