using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.TestHost;
using VolunteerPortal.Features.Appeals;
using VolunteerPortal.Features.Appeals.Sharing;
using VolunteerPortal.Features.DutyPosts;

namespace VolunteerPortal.IntegrationTests.Platform.Kept;

/// <summary>A page that is kept for visitors.</summary>
/// <param name="Path">Of a row there is, where the address names one.</param>
/// <param name="Keys">The query keys it is kept under.</param>
/// <param name="Names">All names its action and the types it takes could be bound by, with the parameter each belongs to.</param>
public sealed record KeptPage(string Path, string[] Keys, IReadOnlyList<(string Parameter, string Name)> Names);

/// <summary>The portal with a store that forgets, two appeals and two posts, and the list of its kept pages as the endpoints have
/// it.</summary>
public sealed class KeptFixture(TestPostgres postgres) : PortalFixture(postgres)
{
    public ForgetfulStore Store { get; } = new();

    public Appeal Appeal { get; private set; } = null!;

    public Appeal OtherAppeal { get; private set; } = null!;

    public DutyPost Post { get; private set; } = null!;

    public DutyPost OtherPost { get; private set; } = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        (Appeal, OtherAppeal) = (await Given.Appeal(), await Given.Appeal());
        (Post, OtherPost) = (await Given.DutyPost(), await Given.DutyPost());
        foreach (var post in new[] { Post, OtherPost })
            await Given.Shift(post);
    }

    public IReadOnlyList<KeptPage> Pages() =>
        [.. Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<OutputCacheAttribute>() is not null)
            .Select(endpoint => new KeptPage(PathOf(endpoint), endpoint.Metadata.GetMetadata<OutputCacheAttribute>()!.VaryByQueryKeys ?? [],
                NamesOf(endpoint)))];

    protected override void Configure(IWebHostBuilder host)
    {
        base.Configure(host);
        host.ConfigureTestServices(services =>
        {
            services.AddSingleton<IOutputCacheStore>(Store);
            // Views of one page are shown in lists: written in between, they would change what is compared
            services.Remove(services.Single(service => service.ImplementationType == typeof(ViewFlusher)));
        });
    }

    private string PathOf(RouteEndpoint endpoint)
    {
        var path = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
        return path.Replace("{id:guid}", $"{(path.StartsWith("/posts", StringComparison.Ordinal) ? Post.Id : Appeal.Id)}");
    }

    private static List<(string, string)> NamesOf(RouteEndpoint endpoint) =>
        [.. endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()!.Parameters.SelectMany(parameter =>
            Names(parameter.Name, parameter.ParameterType))];

    private static IEnumerable<(string, string)> Names(string parameter, Type type) =>
        type.Namespace?.StartsWith("VolunteerPortal", StringComparison.Ordinal) == true && !type.IsEnum
            ? type.GetProperties().Where(property => property.CanWrite).Select(property => (parameter, property.Name))
            .Append((parameter, parameter))
            : [(parameter, parameter)];
}
