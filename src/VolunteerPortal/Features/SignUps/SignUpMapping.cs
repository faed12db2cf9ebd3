using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VolunteerPortal.Features.Accounts;
using VolunteerPortal.Features.DutyPosts;

namespace VolunteerPortal.Features.SignUps;

/// <summary>
/// One active sign-up per person and shift (unique index); never two confirmed shifts at once (ex_sign_ups_overlap, hand-written in the
/// migration, as EF cannot express it).
/// </summary>
public sealed class SignUpMapping : IEntityTypeConfiguration<SignUp>, IEntityTypeConfiguration<RequestKey>
{
    public const string OneActive = "ux_sign_ups_active";
    public const string NoOverlap = "ex_sign_ups_overlap";

    /// <summary>Raised by a trigger that locks the person and counts (migration HoldMoreInTheDatabase).</summary>
    public const string MostPlaces = "ck_sign_ups_most_places";

    public void Configure(EntityTypeBuilder<SignUp> signUp)
    {
        signUp.Property(s => s.Status).HasConversion<short>();
        signUp.Property(s => s.PreviousStatus).HasConversion<short?>();
        signUp.Property(s => s.Reason).HasMaxLength(300);
        signUp.HasOne<Shift>().WithMany().HasForeignKey(s => s.ShiftId);
        signUp.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId);
        signUp.HasIndex(s => new { s.ShiftId, s.AccountId }).IsUnique().HasFilter("status in (0, 1, 2)").HasDatabaseName(OneActive);
        signUp.HasIndex(s => new { s.ShiftId, s.Status });
        signUp.HasIndex(s => new { s.AccountId, s.CreatedAt });
        signUp.HasIndex(s => s.DecisionBatch).HasFilter("decision_batch is not null");
    }

    public void Configure(EntityTypeBuilder<RequestKey> key)
    {
        key.HasKey(k => new { k.AccountId, k.Key });
        key.HasIndex(k => k.At);
    }
}
