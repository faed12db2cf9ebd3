using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VolunteerPortal.Features.Accounts;

namespace VolunteerPortal.Features.Appeals;

public sealed class AppealMapping : IEntityTypeConfiguration<Appeal>, IEntityTypeConfiguration<Attachment>,
    IEntityTypeConfiguration<DirectoryEntry>, IEntityTypeConfiguration<Comment>, IEntityTypeConfiguration<Share>
{
    public void Configure(EntityTypeBuilder<Appeal> appeal)
    {
        appeal.ToTable(table =>
        {
            table.HasCheckConstraint("ck_appeals_published", "state <> 1 or (published_at is not null and issued_on is not null and cardinality(issuing_bodies) > 0)");
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
        appeal.HasMany<Attachment>().WithOne().HasForeignKey(a => a.AppealId);
        appeal.HasMany<DirectoryEntry>().WithOne().HasForeignKey(e => e.AppealId);
        appeal.HasMany<Comment>().WithOne().HasForeignKey(c => c.AppealId);
        appeal.HasMany<Share>().WithOne().HasForeignKey(s => s.AppealId);
    }

    public void Configure(EntityTypeBuilder<Attachment> attachment)
    {
        attachment.Property(a => a.FileName).HasMaxLength(120);
        attachment.Property(a => a.ContentType).HasMaxLength(100);
        attachment.Property(a => a.StoredName).HasMaxLength(40);
        attachment.Property(a => a.Description).HasMaxLength(200);
    }

    public void Configure(EntityTypeBuilder<DirectoryEntry> entry)
    {
        entry.ToTable("directory_entries");
        entry.Property(e => e.Area).HasMaxLength(30);
        entry.Property(e => e.Unit).HasMaxLength(60);
        entry.Property(e => e.Person).HasMaxLength(50);
        entry.Property(e => e.Phone).HasMaxLength(20);
    }

    public void Configure(EntityTypeBuilder<Comment> comment)
    {
        comment.ToTable(table => table.HasCheckConstraint("ck_comments_text", "length(btrim(text)) > 0"));
        comment.Property(c => c.AuthorMask).HasMaxLength(PersonName.LongestMask);
        comment.Property(c => c.Text).HasMaxLength(500);
        comment.Property(c => c.Reason).HasMaxLength(300);
        comment.Property(c => c.PreviousReason).HasMaxLength(300);
        comment.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId);
        comment.HasIndex(c => new { c.AppealId, c.CreatedAt, c.Id }).HasFilter("state = 1").HasDatabaseName("ix_comments_visible");
        comment.HasIndex(c => c.CreatedAt).HasFilter("state = 0").HasDatabaseName("ix_comments_pending");
        comment.HasIndex(c => new { c.AccountId, c.CreatedAt });
    }

    public void Configure(EntityTypeBuilder<Share> share) => share.HasKey(s => new { s.AppealId, s.VisitorHash, s.Day });
}
