using FluentValidation;
using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.IntegrationTests.Platform;

public sealed class CarefulRulesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task The_rules_of_every_form_may_throw()
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var forms = typeof(Program).Assembly.GetTypes()
            .Where(type => type.BaseType is { IsGenericType: true } rules
                && rules.GetGenericTypeDefinition() == typeof(AbstractValidator<>))
            .Select(type => type.BaseType!.GenericTypeArguments[0]).ToList();

        var careless = forms.Where(form => scope.ServiceProvider.GetRequiredService(typeof(IValidator<>).MakeGenericType(form)).GetType()
            != typeof(CarefulValidator<>).MakeGenericType(form));

        Assert.True(forms.Count >= 8);
        Assert.Empty(careless);
    }
}
