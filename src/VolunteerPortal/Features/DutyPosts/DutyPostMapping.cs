using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VolunteerPortal.Features.Organisations;
using VolunteerPortal.Features.Regions;
using VolunteerPortal.Features.Training;

namespace VolunteerPortal.Features.DutyPosts;

public sealed class DutyPostMapping : IEntityTypeConfiguration<DutyPost>, IEntityTypeConfiguration<Shift>
{
    public void Configure(EntityTypeBuilder<DutyPost> post)
    {
        post.ToTable(table => table.HasCheckConstraint("ck_duty_posts_risk_text", "length(btrim(risk_text)) > 0"));
        post.Property(p => p.Number).HasMaxLength(12);
        post.Property(p => p.Title).HasMaxLength(50);
        post.Property(p => p.RegionCode).HasMaxLength(12);
        post.Property(p => p.Place).HasMaxLength(60);
        post.Property(p => p.Address).HasMaxLength(100);
        post.Property(p => p.Description).HasMaxLength(2000);
        post.Property(p => p.Requirements).HasMaxLength(1000);
        post.Property(p => p.Guarantees).HasMaxLength(200);
        post.Property(p => p.RiskText).HasMaxLength(1000);
        post.Property(p => p.ContactPerson).HasMaxLength(50);
        post.Property(p => p.ContactPhone).HasMaxLength(20);
        post.HasIndex(p => p.Number).IsUnique();
        post.HasIndex(p => p.RegionCode);
        post.HasOne<Organisation>().WithMany().HasForeignKey(p => p.OrganisationId);
        post.HasOne<Region>().WithMany().HasForeignKey(p => p.RegionCode);
        post.HasOne<Course>().WithMany().HasForeignKey(p => p.RequiredCourseId);
    }

    public void Configure(EntityTypeBuilder<Shift> shift)
    {
        shift.ToTable(table =>
        {
            table.HasCheckConstraint("ck_shifts_taken", "taken between 0 and capacity");
            table.HasCheckConstraint("ck_shifts_capacity", "capacity between 1 and 10000");
            table.HasCheckConstraint("ck_shifts_times", "ends_at > starts_at and closes_at > opens_at and closes_at <= starts_at");
            table.HasCheckConstraint("ck_shifts_cancelled", "(cancelled_at is null) = (cancellation_reason is null)");
        });
        shift.Property(s => s.CancellationReason).HasMaxLength(300);
        shift.Property(s => s.Lead).HasMaxLength(50);
        shift.Ignore(s => s.Free);
        shift.Ignore(s => s.IsFull);
        shift.HasOne<DutyPost>().WithMany().HasForeignKey(s => s.DutyPostId);
        shift.HasIndex(s => new { s.DutyPostId, s.StartsAt });
        shift.HasIndex(s => s.StartsAt).HasFilter("cancelled_at is null").HasDatabaseName("ix_shifts_upcoming");
    }
}
