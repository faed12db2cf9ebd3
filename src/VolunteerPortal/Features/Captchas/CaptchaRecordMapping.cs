using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VolunteerPortal.Data;

namespace VolunteerPortal.Features.Captchas;

public sealed class CaptchaRecordMapping : IEntityTypeConfiguration<CaptchaRecord>
{
    public static readonly LowerCaseName<CaptchaKind> Words = new();

    public void Configure(EntityTypeBuilder<CaptchaRecord> captcha)
    {
        // A crash may lose them; in return neither showing nor checking one waits for the disk
        captcha.ToTable("captchas").IsUnlogged();
        captcha.Property(c => c.Kind).HasConversion(Words).HasMaxLength(10);
        captcha.Property(c => c.Purpose).HasMaxLength(20);
        captcha.HasIndex(c => c.ExpiresAt);
        captcha.HasIndex(c => c.VisitorHash);
    }
}
