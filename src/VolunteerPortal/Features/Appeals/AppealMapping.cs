using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VolunteerPortal.Features.Accounts;

namespace VolunteerPortal.Features.Appeals;

public sealed class AppealMapping : IEntityTypeConfiguration<Appeal>
{
    public void Configure(EntityTypeBuilder<Appeal> appeal)
    {
        appeal.ToTable(table =>
        {
            table.HasCheckConstraint("ck_appeals_published",
                "state <> 1 or (published_at is not null and issued_on is not null and cardinality(issuing_bodies) > 0)");
            table.HasCheckConstraint("ck_appeals_withdrawn", "state <> 2 or withdrawal_reason is not null");
        });
        appeal.Property(a => a.Code).HasMaxLength(8);
        appeal.Property(a => a.Title).HasMaxLength(80);
        appeal.Property(a => a.Subtitle).HasMaxLength(80);
        appeal.Property(a => a.Salutation).HasMaxLength(100);
        appeal.Property(a => a.Body).HasMaxLength(40_000);
        appeal.Property(a => a.DocumentNumber).HasMaxLength(40);
        appeal.Property(a => a.Source).HasMaxLength(60);
        appeal.Property(a => a.RegionCode).HasMaxLength(12);
        appeal.Property(a => a.WithdrawalReason).HasMaxLength(300);
        appeal.HasIndex(a => a.Code).IsUnique();
        appeal.HasIndex(a => new { a.PublishedAt, a.Id }).IsDescending().HasFilter("state = 1").HasDatabaseName("ix_appeals_published");
        appeal.HasOne<Account>().WithMany().HasForeignKey(a => a.AuthorId);
    }
}
