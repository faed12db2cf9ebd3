using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using VolunteerPortal.Features.Accounts;
using VolunteerPortal.Features.Accounts.Passwords;

namespace VolunteerPortal.IntegrationTests.Features.Accounts.Passwords;

/// <summary>Hashes as they were made when fewer rounds were enough.</summary>
public sealed class WeakPasswords
{
    private static readonly IOptions<PasswordHasherOptions> Few = Options.Create(new PasswordHasherOptions { IterationCount = 100 });

    public async Task<string> Hash(string password)
    {
        using var gate = new PasswordHashLimiter();
        return await new PasswordHashing(new PasswordHasher<Account>(Few), gate, Few).Hash(password);
    }
}
