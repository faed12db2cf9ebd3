using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;

namespace VolunteerPortal.Features.SignUps.Mine;

public sealed record WithdrawalPage(SignUpPage SignUp, int Waiting)
{
    public static async Task<WithdrawalPage?> Load(PortalDb db, Guid id, Guid accountId, TimeProvider clock)
    {
        if (await SignUpPage.Load(db, id, accountId, clock) is not { } signUp)
            return null;

        return new WithdrawalPage(
            signUp, await db.SignUps.CountAsync(s => s.ShiftId == signUp.Shift.Id && s.Status == SignUpStatus.Waitlisted));
    }
}
