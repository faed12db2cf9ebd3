using VolunteerPortal.Features.Accounts;
using VolunteerPortal.Features.Organisations;

namespace VolunteerPortal.AttackTests.Scene;

/// <summary>The people whose rows are attacked: what <see cref="Rows"/> makes is the volunteer's, of the coordinator's team or in the office's city.</summary>
public sealed record Cast(Account Volunteer, Account Coordinator, Account Office, Account Admin, Organisation Team)
{
    /// <param name="passwordHash">The volunteer's, who is asked for the password where it is about logging in.</param>
    public static async Task<Cast> Of(Given given, string passwordHash)
    {
        var team = await given.Organisation();
        return new Cast(await given.Account(with: account => account.PasswordHash = passwordHash), await given.Coordinator(team), await given.OfficeAdmin(), await given.SystemAdmin(), team);
    }
}
