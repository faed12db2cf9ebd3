using Microsoft.AspNetCore.Identity;
using Mono.Cecil;
using VolunteerPortal.Features.Accounts.Passwords;
using VolunteerPortal.Features.Accounts.Sessions;

namespace VolunteerPortal.UnitTests.Architecture;

/// <summary>Every password that is compared was charged first: there is one way to compare one, and it charges.</summary>
public sealed class PasswordCheckTests
{
    [Fact]
    public void Only_the_charging_check_compares_passwords() =>
        Assert.Equal([nameof(PasswordCheck)], CallersOf(nameof(PasswordHashing), nameof(PasswordHashing.Verify)));

    [Fact]
    public void Only_the_gate_keeper_touches_the_hasher()
    {
        var callers = CompiledPortal.Types.Where(t => CompiledPortal.References(t)
            .Any(r => r.Name.StartsWith(nameof(IPasswordHasher<>), StringComparison.Ordinal)))
            .Select(Outer).Distinct();

        // The setup only registers it
        Assert.Equal([nameof(PasswordHashing), nameof(PasswordsSetup)], callers.Order());
    }

    [Fact]
    public void Identitys_own_ways_to_compare_a_password_are_not_used() =>
        Assert.Empty(CallersOf("UserManager`1", "CheckPasswordAsync").Concat(CallersOf("UserManager`1", "ChangePasswordAsync")));

    [Fact]
    public void Only_one_class_opens_sessions() =>
        Assert.Equal([nameof(BrowserSignIn)], CallersOf(nameof(SessionStore), nameof(SessionStore.Open)));

    private static IEnumerable<string> CallersOf(string type, string method) =>
        CompiledPortal.Types
            .Where(t => t.Methods.Where(m => m.HasBody).SelectMany(m => m.Body.Instructions)
                .Any(i => i.Operand is MethodReference called && called.Name == method && called.DeclaringType.Name == type))
            .Select(Outer).Distinct();

    /// <summary>An async method's code lies in a class inside the one that wrote it.</summary>
    private static string Outer(TypeDefinition type)
    {
        while (type.DeclaringType is not null)
            type = type.DeclaringType;
        return type.Name;
    }
}
