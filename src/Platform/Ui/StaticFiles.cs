using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Routing;

namespace Yuelu.Platform.Ui;

/// <summary>
/// Addresses of static files with their fingerprints. The framework hands them to routed pages only; a page that answers
/// an act needs the same addresses, or the browser fetches each file twice.
/// </summary>
internal sealed class StaticFiles(EndpointDataSource endpoints)
{
    private readonly Lazy<ResourceAssetCollection?> known = new(() =>
        endpoints
            .Endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<ResourceAssetCollection>())
            .FirstOrDefault(assets => assets is not null)
    );

    /// <summary>The address, relative to the site's root; the path itself when the file has no fingerprint.</summary>
    internal string AddressOf(string path) => known.Value?[path] ?? path;
}
