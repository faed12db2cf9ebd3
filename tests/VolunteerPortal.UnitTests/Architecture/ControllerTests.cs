using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Routing;

namespace VolunteerPortal.UnitTests.Architecture;

public sealed class ControllerTests
{
    /// <summary>The only actions that take a form without an antiforgery token: display preferences, kept by an own same-origin
    /// check.</summary>
    private static readonly string[] WithoutToken = ["PreferencesController"];

    private static IEnumerable<Type> Controllers =>
        typeof(Program).Assembly.GetTypes().Where(t => typeof(ControllerBase).IsAssignableFrom(t) && !t.IsAbstract);

    [Fact]
    public void Every_controller_says_who_may_use_it()
    {
        var silent = Controllers.Where(c => !c.IsDefined(typeof(AllowAnonymousAttribute))
            && c.GetCustomAttribute<AuthorizeAttribute>()?.Policy is null);

        Assert.Empty(silent.Select(c => c.Name));
    }

    [Fact]
    public void No_action_is_open_within_a_guarded_controller_or_guarded_twice()
    {
        var mixed = Controllers.SelectMany(c => c.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(m => c.IsDefined(typeof(AuthorizeAttribute)) && m.IsDefined(typeof(AllowAnonymousAttribute)))
            .Select(m => $"{c.Name}.{m.Name}"));

        Assert.Empty(mixed);
    }

    [Fact]
    public void Only_the_listed_controllers_go_without_an_antiforgery_token()
    {
        var without = Controllers.Where(c => c.IsDefined(typeof(IgnoreAntiforgeryTokenAttribute))
            || c.GetMethods().Any(m => m.IsDefined(typeof(IgnoreAntiforgeryTokenAttribute)))).Select(c => c.Name);

        Assert.Equal(WithoutToken, without);
    }

    [Fact]
    public void No_action_takes_an_entity()
    {
        var entities = typeof(VolunteerPortal.Data.PortalDb).GetProperties()
            .Where(p => p.PropertyType.IsGenericType).Select(p => p.PropertyType.GetGenericArguments()[0]).ToHashSet();

        var taken = Controllers.SelectMany(c => c.GetMethods().Where(m => m.GetCustomAttributes().Any(a => a is HttpMethodAttribute))
            .SelectMany(m => m.GetParameters().Where(p => entities.Contains(p.ParameterType))
                .Select(p => $"{c.Name}.{m.Name}({p.ParameterType.Name})")));

        Assert.Empty(taken);
    }
}
