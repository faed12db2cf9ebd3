using Microsoft.AspNetCore.Components;

namespace VolunteerPortal.Platform.Pages;

/// <summary>
/// The fingerprinted address of a file in wwwroot. MVC's own tag helpers ask the endpoint of the request, which an error page has
/// not got; this asks any endpoint that knows, once.
/// </summary>
public sealed class Assets(EndpointDataSource endpoints)
{
    private ResourceAssetCollection? _known;

    /// <summary>/img/icons.4f2a.svg for "img/icons.svg"; the plain address when nothing is known of it.</summary>
    public string Url(string path)
    {
        _known ??= Known();
        return "/" + (_known?[path] ?? path);
    }

    private ResourceAssetCollection? Known() =>
        endpoints.Endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<ResourceAssetCollection>()).FirstOrDefault(known => known is not null);
}
