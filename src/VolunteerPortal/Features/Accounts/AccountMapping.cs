using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VolunteerPortal.Features.Accounts.Identifiers;

namespace VolunteerPortal.Features.Accounts;

public sealed class AccountMapping : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> account)
    {
        account.ToTable("accounts", table =>
        {
            // The kinds of identifier cannot meet, whatever code wrote the row: a user name is no phone, no e-mail and no number
            table.HasCheckConstraint("ck_accounts_user_name", @"normalized_user_name !~ '^(1[0-9]{10}|V[0-9].*|.*@.*)$'");
            table.HasCheckConstraint("ck_accounts_number", "volunteer_number ~ '^V[0-9]{16}[0-9A-Z]$'");
            table.HasCheckConstraint("ck_accounts_phone",
                "(sealed_phone is null) = (phone_key is null) and (phone_key is not null or not phone_logs_in)");
            table.HasCheckConstraint("ck_accounts_email",
                "(sealed_email is null) = (email_key is null) and (email_key is not null or not email_logs_in)");
            table.HasCheckConstraint("ck_accounts_proved",
                "(phone_proved_at is null or phone_logs_in) and (email_proved_at is null or email_logs_in)");
        });
        account.Property(a => a.UserName).HasMaxLength(32).IsRequired();
        account.Property(a => a.NormalizedUserName).HasMaxLength(32).IsRequired();
        account.Property(a => a.VolunteerNumber).HasMaxLength(18);
        account.Property(a => a.MaskedName).HasMaxLength(PersonName.LongestMask);
        account.Property(a => a.HomeRegionCode).HasMaxLength(12);
        account.HasIndex(a => a.NormalizedUserName).IsUnique().HasDatabaseName("ux_accounts_user_name");
        account.HasIndex(a => a.VolunteerNumber).IsUnique().HasDatabaseName("ux_accounts_number");
        account.HasIndex(a => a.PhoneKey).IsUnique().HasFilter("phone_logs_in").HasDatabaseName(IdentifierTaken.OnePhone);
        account.HasIndex(a => a.EmailKey).IsUnique().HasFilter("email_logs_in").HasDatabaseName(IdentifierTaken.OneEmail);
        account.HasIndex(a => a.PhoneTailKey).HasDatabaseName("ix_accounts_phone_tail");
        account.Ignore(a => a.Email);
        account.Ignore(a => a.NormalizedEmail);
        account.Ignore(a => a.PhoneNumber);
        account.Ignore(a => a.LockoutEnabled);
        account.Ignore(a => a.LockoutEnd);
        account.Ignore(a => a.AccessFailedCount);
        account.Ignore(a => a.TwoFactorEnabled);
        account.Ignore(a => a.EmailConfirmed);
        account.Ignore(a => a.PhoneNumberConfirmed);
    }
}
