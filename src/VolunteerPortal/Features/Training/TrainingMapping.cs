using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VolunteerPortal.Features.Accounts;

namespace VolunteerPortal.Features.Training;

public sealed class TrainingMapping : IEntityTypeConfiguration<Course>, IEntityTypeConfiguration<TrainingRecord>
{
    public void Configure(EntityTypeBuilder<Course> course)
    {
        course.Property(c => c.Title).HasMaxLength(50);
        course.Property(c => c.Summary).HasMaxLength(300);
    }

    public void Configure(EntityTypeBuilder<TrainingRecord> record)
    {
        record.HasOne<Course>().WithMany().HasForeignKey(r => r.CourseId);
        record.HasOne<Account>().WithMany().HasForeignKey(r => r.AccountId);
        record.HasIndex(r => new { r.AccountId, r.CourseId });
    }
}
