using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VolunteerPortal.Features.Accounts;
using VolunteerPortal.Features.Accounts.Identifiers;

namespace VolunteerPortal.Features.Appeals.Comments;

public sealed class CommentMapping : IEntityTypeConfiguration<Comment>
{
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
        comment.HasIndex(c => c.DecisionBatch).HasFilter("decision_batch is not null");
        comment.HasOne<Appeal>().WithMany().HasForeignKey(c => c.AppealId);
    }
}
