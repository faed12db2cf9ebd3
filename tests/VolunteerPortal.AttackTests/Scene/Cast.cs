using VolunteerPortal.Features.Accounts;
using VolunteerPortal.Features.Organisations;

namespace VolunteerPortal.AttackTests.Scene;

/// <summary>The people whose rows are attacked: what <see cref="Rows"/> makes is the volunteer's, of the coordinator's team or in the
/// office's city.</summary>
public sealed record Cast(Account Volunteer, Account Coordinator, Account Office, Account Admin, Organisation Team)
{
    /// <summary>New people; the volunteer knows a password, as some forms ask for it.</summary>
    public static async Task<Cast> Of(Given given, string passwordHash)
    {
        var team = await given.Organisation();
        var volunteer = await given.Account(with: account => account.PasswordHash = passwordHash);
        return new Cast(volunteer, await given.Coordinator(team), await given.OfficeAdmin(), await given.SystemAdmin(), team);
    }
}
