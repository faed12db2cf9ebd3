using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace VolunteerPortal.Features.Accounts;

public sealed class AccountMapping : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> account)
    {
        account.ToTable("accounts", table =>
        {
            // The four kinds of identifier cannot meet, whatever code wrote the row: a user name is no phone, no e-mail and no number
            table.HasCheckConstraint("ck_accounts_user_name", @"normalized_user_name !~ '^(1[0-9]{10}|V[0-9].*|.*@.*)$'");
            table.HasCheckConstraint("ck_accounts_phone", "phone_number ~ '^1[3-9][0-9]{9}$'");
            table.HasCheckConstraint("ck_accounts_email", "normalized_email like '%_@_%'");
            table.HasCheckConstraint("ck_accounts_number", "volunteer_number ~ '^V[0-9]{16}[0-9A-Z]$'");
        });
        account.Property(a => a.UserName).HasMaxLength(32).IsRequired();
        account.Property(a => a.NormalizedUserName).HasMaxLength(32).IsRequired();
        account.Property(a => a.Email).HasMaxLength(254);
        account.Property(a => a.NormalizedEmail).HasMaxLength(254);
        account.Property(a => a.PhoneNumber).HasMaxLength(11).IsRequired();
        account.Property(a => a.VolunteerNumber).HasMaxLength(18);
        account.Property(a => a.MaskedName).HasMaxLength(50);
        account.Property(a => a.HomeRegionCode).HasMaxLength(12);
        account.HasIndex(a => a.NormalizedUserName).IsUnique().HasDatabaseName("ux_accounts_user_name");
        account.HasIndex(a => a.NormalizedEmail).IsUnique().HasDatabaseName("ux_accounts_email");
        account.HasIndex(a => a.PhoneNumber).IsUnique().HasDatabaseName("ux_accounts_phone");
        account.HasIndex(a => a.VolunteerNumber).IsUnique().HasDatabaseName("ux_accounts_number");
        account.Ignore(a => a.LockoutEnabled);
        account.Ignore(a => a.LockoutEnd);
        account.Ignore(a => a.AccessFailedCount);
        account.Ignore(a => a.TwoFactorEnabled);
        account.Ignore(a => a.EmailConfirmed);
        account.Ignore(a => a.PhoneNumberConfirmed);
    }
}
