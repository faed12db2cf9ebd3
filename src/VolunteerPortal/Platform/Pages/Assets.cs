using Microsoft.AspNetCore.Components;

namespace VolunteerPortal.Platform.Pages;

/// <summary>MVC's own tag helpers ask the endpoint of the request, which an error page has not got; this asks any.</summary>
public sealed class Assets(EndpointDataSource endpoints)
{
    private ResourceAssetCollection? _known;

    public string Url(string path)
    {
        _known ??= Known();
        return "/" + (_known?[path] ?? path);
    }

    private ResourceAssetCollection? Known() =>
        endpoints.Endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<ResourceAssetCollection>())
            .FirstOrDefault(known => known is not null);
}
