using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Accounts.Identifiers;
using VolunteerPortal.Features.Accounts.Passwords;
using VolunteerPortal.Features.Audit;
using VolunteerPortal.Features.Captchas;
using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.Features.Accounts.SignIn;

/// <summary>Whatever is wrong, the answer is the same sentence after the same work, so nobody learns which accounts exist.</summary>
public sealed class SignInService(PortalDb db, CaptchaService captchas, PasswordCheck check, AccountVault vault, PasswordHashing passwords,
    AuditLog audit)
{
    public static readonly Refusal Refused = new("账号、密码或验证码不对，或尝试太频繁。请核对后再试");

    public async Task<Account?> SignIn(SignInAttempt attempt)
    {
        if (!await captchas.Consume(attempt.Captcha, LoginPage.CaptchaForm.Purpose, attempt.Visitor))
        {
            await passwords.DelayAsIfHashing();
            return null;
        }

        var identifier = LoginIdentifier.Resolve(attempt.Account);
        var account = identifier is null ? null : await db.Accounts.AsNoTracking().Named(identifier, vault).SingleOrDefaultAsync();
        var passed = await check.Passes(account, identifier?.Normalized ?? "", attempt.Password, attempt.Sender);
        audit.Record(passed ? account?.Id : null, passed ? "account.signed-in" : "account.sign-in-refused", account?.Id);
        await db.SaveChangesAsync();
        return passed ? account : null;
    }
}
