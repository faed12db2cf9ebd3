using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;

namespace VolunteerPortal.Features.Accounts.Registration;

public sealed record RegisteredPage(string UserName, string VolunteerNumber, string? BackUrl)
{
    public static Task<RegisteredPage> Load(PortalDb db, Guid accountId, string? backUrl) =>
        db.Accounts.Where(a => a.Id == accountId).Select(a => new RegisteredPage(a.UserName!, a.VolunteerNumber, backUrl)).SingleAsync();
}
