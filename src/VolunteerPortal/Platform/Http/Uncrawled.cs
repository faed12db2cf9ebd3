namespace VolunteerPortal.Platform.Http;

/// <summary>Addresses (and all below them) that machines need not read; robots.txt says so.</summary>
public sealed record Uncrawled(string Address);

public static class UncrawledAddresses
{
    public static IServiceCollection AddUncrawled(this IServiceCollection services, string address) =>
        services.AddSingleton(new Uncrawled(address));
}
