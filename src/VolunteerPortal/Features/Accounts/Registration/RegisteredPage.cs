using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;

namespace VolunteerPortal.Features.Accounts.Registration;

/// <summary>The end of the registration: the number, big, and what comes next.</summary>
public sealed record RegisteredPage(string UserName, string VolunteerNumber, string? BackUrl)
{
    public static Task<RegisteredPage> Load(PortalDb db, Guid accountId, string? backUrl) =>
        db.Accounts.Where(a => a.Id == accountId).Select(a => new RegisteredPage(a.UserName!, a.VolunteerNumber, backUrl)).SingleAsync();
}
