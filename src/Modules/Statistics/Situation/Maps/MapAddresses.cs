using Yuelu.Platform.Accounts;
using Yuelu.Platform.Http;

namespace Yuelu.Statistics.Situation.Maps;

/// <summary>Where the forms for maps of areas post to.</summary>
internal static class MapAddresses
{
    /// <summary>What a form needs around a file.</summary>
    private const int FormOverhead = 16 * 1024;

    internal static void Map(IEndpointRouteBuilder endpoints)
    {
        var office = endpoints.MapGroup("/office/maps").Needs(Roles.StrategyOffice);
        office
            .MapAct("upload", UploadAsync)
            .WithBodyLimit(new BodyLimit(MapContent.MostBytes + FormOverhead, MapProblems.TooLarge));
        office.MapAct("{id:guid}/take-in", TakeInAsync);
    }

    private static async Task<IResult> UploadAsync(HttpContext http, IFormCollection form, MapDesk desk)
    {
        using var content = new MemoryStream();
        var file = form.Files.GetFile("file");
        if (file is not null)
            await file.CopyToAsync(content, http.RequestAborted);
        var by = http.User.Identity?.Name ?? "";
        var kept = await desk.KeepAsync(content.ToArray(), file?.FileName ?? "", by, http.RequestAborted);
        return kept.Succeeded(out var found, out var problem)
            ? TypedResults.LocalRedirect($"{http.Request.PathBase}/office/maps/{found.Id}")
            : MapsPage.Answer(problem);
    }

    private static async Task<IResult> TakeInAsync(HttpContext http, Guid id, IFormCollection form, MapDesk desk)
    {
        var request = new TakeInMap($"{form["map-number"]}", $"{form["property"]}", $"{form["source"]}");
        var taken = await desk.TakeInAsync(id, request, http.User.Identity?.Name ?? "", http.RequestAborted);
        if (taken.Succeeded(out _, out var problem))
            return TypedResults.LocalRedirect($"{http.Request.PathBase}/office/maps/{id}");
        return problem == MapProblems.NoNumber || problem == MapProblems.NoSource
            ? MapPreviewPage.Answer(id, request, problem)
            : http.Refuse(problem);
    }
}
