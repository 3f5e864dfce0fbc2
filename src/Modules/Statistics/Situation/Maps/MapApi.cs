using Yuelu.Platform.Api;
using Yuelu.Platform.Http;

namespace Yuelu.Statistics.Situation.Maps;

/// <summary>Maps of areas for programs of the strategy office of the whole portal.</summary>
internal static class MapApi
{
    internal static void Map(RouteGroupBuilder office)
    {
        office
            .MapPost("area-maps", KeepAsync)
            .Accepts<byte[]>("application/octet-stream")
            .WithMetadata(new BodyLimit(MapContent.MostBytes, MapProblems.TooLarge))
            .Creates<MapPreviewView>(
                "KeepAreaMap",
                "Keeps a GeoJSON file of boundaries or a CSV file of tiles, named by ?fileName=, and shows what is in it"
            );
        office.MapGet("area-maps", ListAsync).Lists<AreaMapView>("ListAreaMaps", "Files of maps, the newest first");
        office
            .MapGet("area-maps/{id:guid}", PreviewAsync)
            .Shows<MapPreviewView>("PreviewAreaMap", "What is in a kept file");
        office
            .MapPost("area-maps/{id:guid}/take-in", TakeInAsync)
            .Changes<AreaMapView>("TakeInAreaMap", "Takes a kept file in with its map number and source");
    }

    private static async Task<IResult> KeepAsync(HttpContext http, string? fileName, MapDesk desk)
    {
        var ct = http.RequestAborted;
        var body = await http.BodyAsync(MapContent.MostBytes, MapProblems.TooLarge);
        if (!body.Succeeded(out var bytes, out var problem))
            return ApiAnswer.Refuse(http, problem);
        var by = http.User.Identity?.Name ?? "";
        if (!(await desk.KeepAsync(bytes, fileName ?? "", by, ct)).Succeeded(out var map, out problem))
            return ApiAnswer.Refuse(http, problem);
        var preview = (await desk.PreviewAsync(map.Id, "", ct)).Value;
        return ApiAnswer.Created(http, $"/area-maps/{map.Id}", MapPreviewView.Of(preview), Etag(map));
    }

    private static async Task<IResult> ListAsync(HttpContext http, Paging paging, MapDesk desk) =>
        desk.IsOpen ? await paging.ShowAsync(desk.Files) : ApiAnswer.Refuse(http, MapProblems.NotYours);

    private static async Task<IResult> PreviewAsync(HttpContext http, Guid id, MapDesk desk) =>
        (await desk.PreviewAsync(id, "", http.RequestAborted)).Succeeded(out var preview, out var problem)
            ? ApiAnswer.Show(http, MapPreviewView.Of(preview), Etag(preview.Map))
            : ApiAnswer.Refuse(http, problem);

    private static async Task<IResult> TakeInAsync(
        HttpContext http,
        Guid id,
        TakeInMap request,
        IfMatch seen,
        MapDesk desk
    )
    {
        var ct = http.RequestAborted;
        if (!(await desk.PreviewAsync(id, request.CodeProperty, ct)).Succeeded(out var preview, out var problem))
            return ApiAnswer.Refuse(http, problem);
        if (!seen.Admits(Etag(preview.Map)))
            return ApiAnswer.Changed(http, Etag(preview.Map), AreaMapView.Of(preview.Map));
        var taken = await desk.TakeInAsync(id, request, http.User.Identity?.Name ?? "", ct);
        return taken.Succeeded(out var map, out problem)
            ? ApiAnswer.Show(http, AreaMapView.Of(map), Etag(map))
            : ApiAnswer.Refuse(http, problem);
    }

    private static string Etag(AreaMap map) =>
        IfMatch.Of($"{map.Sha256[..16]}-{(map.TakenInAt is null ? "kept" : "taken")}");
}
