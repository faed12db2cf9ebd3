using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace VolunteerPortal.Features.Notifications;

public sealed class NotificationMapping : IEntityTypeConfiguration<Notification>
{
    public void Configure(EntityTypeBuilder<Notification> notification)
    {
        notification.Property(n => n.Title).HasMaxLength(100);
        notification.Property(n => n.Text).HasMaxLength(1000);
        notification.Property(n => n.Args).HasDefaultValueSql("'{}'");
        notification.Property(n => n.Link).HasMaxLength(200);
        notification.HasIndex(n => new { n.AccountId, n.CreatedAt });
        notification.HasIndex(n => n.AccountId).HasFilter("read_at is null").HasDatabaseName("ix_notifications_unread");
    }
}
