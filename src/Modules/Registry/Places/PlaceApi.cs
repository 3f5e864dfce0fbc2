using Yuelu.Platform.Api;
using Yuelu.Platform.Http;

namespace Yuelu.Registry.Places;

/// <summary>Places for enterprises, by form and for programs.</summary>
internal static class PlaceApi
{
    /// <param name="Code">Social credit code.</param>
    /// <param name="OrganisationPath">Path of the organisation below which it will stand.</param>
    internal sealed record UnplacedView(string Code, string Name, string OrganisationPath);

    /// <param name="Placed">How many were placed.</param>
    internal sealed record PlacedView(int Placed);

    internal static void Map(RouteGroupBuilder area)
    {
        area.MapGet("registry/unplaced", ListAsync)
            .Lists<UnplacedView>(
                "ListUnplacedEnterprises",
                "Enterprises in scope that have no place in the organisation tree yet"
            );
        area.MapPost("registry/unplaced/place", PlaceAsync)
            .Does<PlacedView>(
                "PlaceEnterprises",
                $"Founds an organisation for each of them, at most {PlaceEnterprises.Most} at once"
            );
    }

    internal static void MapForm(RouteGroupBuilder register) => register.MapAct("places/found", FoundAsync);

    private static async Task<IResult> ListAsync(Paging paging, PlaceEnterprises places) =>
        await paging.ShowAsync(places.Unplaced(), one => new UnplacedView(one.Code, one.Name, one.OrganisationPath));

    private static async Task<IResult> PlaceAsync(HttpContext http, PlaceEnterprises places) =>
        (await places.DoAsync(http.RequestAborted)).Succeeded(out var placed, out var problem)
            ? ApiAnswer.Show(http, new PlacedView(placed))
            : ApiAnswer.Refuse(http, problem);

    private static async Task<IResult> FoundAsync(HttpContext http, PlaceEnterprises places) =>
        (await places.DoAsync(http.RequestAborted)).Succeeded(out var placed, out var problem)
            ? TypedResults.LocalRedirect($"{http.Request.PathBase}/registry/places?placed={placed}")
            : http.Refuse(problem);
}
