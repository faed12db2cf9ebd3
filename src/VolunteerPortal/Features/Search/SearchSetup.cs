using VolunteerPortal.Platform.Http;

namespace VolunteerPortal.Features.Search;

public static class SearchSetup
{
    public static IServiceCollection AddSearch(this IServiceCollection services) => services.AddUncrawled("/search");
}
