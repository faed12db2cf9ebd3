using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Accounts.Identifiers;

namespace VolunteerPortal.Features.Accounts.Profile;

/// <summary>`prove-identifier PHONE-OR-EMAIL NAME`, `release-identifier PHONE-OR-EMAIL`: staff have verified the caller.</summary>
public static class ProveIdentifierCommand
{
    public static async Task<int> Prove(IServiceProvider services, string identifier, string name, TextWriter says)
    {
        await using var scope = services.CreateAsyncScope();
        var (db, vault) = (scope.ServiceProvider.GetRequiredService<PortalDb>(), scope.ServiceProvider.GetRequiredService<AccountVault>());
        var account = LoginIdentifier.Resolve(name) is { } named
            ? await db.Accounts.AsNoTracking().Named(named, vault).SingleOrDefaultAsync()
            : null;
        if (account is null)
            return await Said(says, "没有这个账号。可以用用户名或志愿者编号。", 1);

        var refusal = LoginIdentifier.Resolve(identifier) is { } contact
            ? await scope.ServiceProvider.GetRequiredService<IdentifierProof>().Prove(contact, account.Id)
            : IdentifierProof.NoContact;
        return refusal is null ? await Said(says, $"已核实为 {account.VolunteerNumber} 本人的。", 0) : await Said(says, $"{refusal}。", 1);
    }

    public static async Task<int> Release(IServiceProvider services, string identifier, TextWriter says)
    {
        await using var scope = services.CreateAsyncScope();
        var refusal = LoginIdentifier.Resolve(identifier) is { } contact
            ? await scope.ServiceProvider.GetRequiredService<IdentifierProof>().Release(contact)
            : IdentifierProof.NoContact;
        return refusal is null ? await Said(says, "已从登记它的账号移除，本人现在可以用它注册。", 0) : await Said(says, $"{refusal}。", 1);
    }

    private static async Task<int> Said(TextWriter says, string sentence, int exitCode)
    {
        await says.WriteLineAsync(sentence);
        return exitCode;
    }
}
