using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.RateLimiting;
using VolunteerPortal.Platform.Http;

namespace VolunteerPortal.IntegrationTests.Features.Accounts.Throttling;

/// <summary>What costs something has a limit per address, and is charged before anything is done.</summary>
public sealed class AddressLimitTests(AddressLimitTests.Portal portal) : IClassFixture<AddressLimitTests.Portal>
{
    private const int Few = 3;

    /// <summary>Pages and answers that anybody may ask for, that are not kept, and that cost no more than a look at one row.</summary>
    private static readonly string[] Cheap =
    [
        "AppealsController.ByCode", "ForgottenPasswordController.Show", "BookController.Index", "BookController.Desk",
    ];

    [Theory]
    [InlineData("/login", nameof(AddressLimitSettings.CaptchasPerMinute))]
    [InlineData("/register", nameof(AddressLimitSettings.CaptchasPerMinute))]
    [InlineData("/captcha/login/challenge", nameof(AddressLimitSettings.CaptchasPerMinute))]
    [InlineData("/captcha/0199a000-0000-7000-8000-000000000000.png", nameof(AddressLimitSettings.CaptchaPicturesPerMinute))]
    [InlineData("/search?q=x", nameof(AddressLimitSettings.SearchesPerMinute))]
    [InlineData("/appeals?q=x", nameof(AddressLimitSettings.SearchesPerMinute))]
    [InlineData("/appeals/{appeal}/share", nameof(AddressLimitSettings.ForwardsPerMinute))]
    [InlineData("/appeals/{appeal}/contacts.csv", nameof(AddressLimitSettings.DownloadsPerMinute))]
    [InlineData("/files/0199a000-0000-7000-8000-000000000000/x.pdf", nameof(AddressLimitSettings.DownloadsPerMinute))]
    public async Task Who_asks_too_often_is_told_when_to_come_back(string path, string setting)
    {
        path = path.Replace("{appeal}", $"{(await portal.Given.Appeal()).Id}");
        await using var app = portal.With(setting);
        using var client = app.CreateClient();

        var answers = new List<HttpResponseMessage>();
        for (var time = 0; time <= Few; time++)
            answers.Add(await client.GetAsync(new Uri($"https://localhost{path}"), TestContext.Current.CancellationToken));

        Assert.All(answers.Take(Few), answer => Assert.NotEqual(HttpStatusCode.TooManyRequests, answer.StatusCode));
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[Few].StatusCode);
        Assert.Equal("60", answers[Few].Headers.RetryAfter?.ToString());
        Assert.Contains("操作太频繁了", await answers[Few].Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/register/captcha", nameof(AddressLimitSettings.FormsPerMinute))]
    [InlineData("/me/profile", nameof(AddressLimitSettings.FormsPerMinute))]
    [InlineData("/prefs", nameof(AddressLimitSettings.FormsPerMinute))]
    [InlineData("/sign-ups", nameof(AddressLimitSettings.FormsPerMinute))]
    [InlineData("/login/captcha", nameof(AddressLimitSettings.CaptchasPerMinute))]
    [InlineData("/register/captcha", nameof(AddressLimitSettings.CaptchasPerMinute))]
    public async Task Forms_of_any_kind_are_counted_before_they_are_read(string path, string setting)
    {
        await using var app = portal.With(setting);
        using var client = app.CreateClient(new() { AllowAutoRedirect = false });
        var answers = new List<HttpStatusCode>();

        for (var time = 0; time <= Few; time++)
        {
            // A form that cannot be read: whoever looked at it would answer 400
            using var form = new StringContent("a=%zz%", null, "application/x-www-form-urlencoded");
            answers.Add((await client.PostAsync(new Uri($"https://localhost{path}"), form,
                TestContext.Current.CancellationToken)).StatusCode);
        }

        Assert.DoesNotContain(HttpStatusCode.TooManyRequests, answers.Take(Few));
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[Few]);
    }

    [Fact]
    public void Every_action_open_to_all_is_kept_limited_or_listed_as_cheap()
    {
        var open = portal.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null
                && endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not null)
            .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Contains("GET"))
            .Where(endpoint => endpoint.Metadata.GetMetadata<OutputCacheAttribute>() is null
                && endpoint.Metadata.GetMetadata<EnableRateLimitingAttribute>() is null)
            .Select(endpoint => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()!.MethodInfo)
            .Select(Name).Where(name => !name.StartsWith("Trouble", StringComparison.Ordinal)).Distinct();

        Assert.Equal(Cheap.Order(StringComparer.Ordinal), open.Order(StringComparer.Ordinal));
    }

    private static string Name(MethodInfo action) =>
        $"{action.DeclaringType!.Name}.{action.Name}"
            + $"{(action.DeclaringType.GetMethods().Count(m => m.Name == action.Name) > 1 ? " GET" : "")}";

    public sealed class Portal(TestPostgres postgres) : AccountsFixture(postgres)
    {
        /// <summary>A portal of its own, in which this one limit is low.</summary>
        public Microsoft.AspNetCore.Mvc.Testing.WebApplicationFactory<Program> With(string setting) =>
            StartedAnew().WithWebHostBuilder(host => host.UseSetting($"{AddressLimits.Section}:{setting}", $"{Few}"));
    }
}
