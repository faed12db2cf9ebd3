using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;
using VolunteerPortal.Platform.Text;
using VolunteerPortal.Platform.Time;

namespace VolunteerPortal.Features.Accounts.Profile;

/// <summary>`find-account 0001`: the accounts whose phone ends so, without a name or phone in full.</summary>
public static class FindAccountCommand
{
    private const int Most = 50;

    public static async Task<int> Run(IServiceProvider services, string lastFour, TextWriter says)
    {
        if (lastFour.Length != AccountVault.TailLength || !lastFour.All(char.IsAsciiDigit))
        {
            await says.WriteLineAsync("请给出手机号的最后 4 位数字。");
            return 1;
        }

        await using var scope = services.CreateAsyncScope();
        var (db, vault) = (scope.ServiceProvider.GetRequiredService<PortalDb>(), scope.ServiceProvider.GetRequiredService<AccountVault>());
        var found = await db.Accounts.AsNoTracking().WithPhoneEnding(lastFour, vault).OrderBy(a => a.CreatedAt).Take(Most).ToListAsync();
        foreach (var account in found)
            await says.WriteLineAsync(Line(account, vault));
        if (found.Count == 0)
            await says.WriteLineAsync("没有手机号以这 4 位结尾的账号。");
        return found.Count == 0 ? 1 : 0;
    }

    private static string Line(Account account, AccountVault vault)
    {
        var phone = vault.PhoneOf(account) is { } open ? MobilePhone.Mask(open) : AccountVault.Unreadable;
        var proved = account.PhoneProvedAt is null ? "未核实" : "已核实";
        return $"{account.VolunteerNumber}  {account.MaskedName}  {phone}（{proved}）  {PortalTime.Stamp(account.CreatedAt)} 注册";
    }
}
