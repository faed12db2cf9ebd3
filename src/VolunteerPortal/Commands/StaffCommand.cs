using VolunteerPortal.Features.Accounts.Passwords;
using VolunteerPortal.Features.Accounts.Profile;

namespace VolunteerPortal.Commands;

/// <summary>Exit code 0, or 1 when nothing was done.</summary>
public sealed record StaffCommand(Func<IServiceProvider, TextWriter, Task<int>> Run)
{
    /// <summary>Null when the arguments are the web server's.</summary>
    public static StaffCommand? Of(string[] args) => args switch
    {
        ["reset-password", var name] => new((services, says) => ResetPasswordCommand.Run(services, name, says)),
        ["find-account", var lastFour] => new((services, says) => FindAccountCommand.Run(services, lastFour, says)),
        ["prove-identifier", var identifier, var name] =>
            new((services, says) => ProveIdentifierCommand.Prove(services, identifier, name, says)),
        ["release-identifier", var identifier] => new((services, says) => ProveIdentifierCommand.Release(services, identifier, says)),
        _ => null,
    };
}
