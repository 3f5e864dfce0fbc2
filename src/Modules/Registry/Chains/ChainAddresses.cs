using System.Text;
using System.Text.Json;
using Yuelu.Kernel;
using Yuelu.Platform.Http;
using Yuelu.Platform.Storage;
using Yuelu.Platform.Tables;
using Yuelu.Platform.Ui;

namespace Yuelu.Registry.Chains;

/// <summary>Where the forms for chains post to, and what is downloaded.</summary>
internal static class ChainAddresses
{
    private static readonly string[] Fields = ["key", "stamp", "name", "nameEn", "source", "nodes", "links"];

    internal static void Map(RouteGroupBuilder register)
    {
        register.MapAct("chains/begin", BeginAsync);
        register.MapAct("chains/{key}/save", SaveAsync);
    }

    /// <summary>What is open to all.</summary>
    internal static void MapOpen(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/chains/{key}.json", JsonAsync).AllowAnonymous();

    private static async Task<IResult> BeginAsync(HttpContext http, IFormCollection form, ChainDesk desk)
    {
        var (graph, unreadable) = await ReadAsync(form, http.RequestAborted);
        return graph is null
            ? EditChainPage.Answer("", Sent(form), unreadable)
            : Answer(http, "", form, await desk.BeginAsync(http, form["key"].ToString().Trim(), graph));
    }

    private static async Task<IResult> SaveAsync(HttpContext http, string key, IFormCollection form, ChainDesk desk)
    {
        if (await desk.FindAsync(key, http.RequestAborted) is not { } chain)
            return http.Refuse(ChainProblems.NotFound);
        var (graph, unreadable) = await ReadAsync(form, http.RequestAborted);
        if (graph is null)
            return EditChainPage.Answer(key, Sent(form), unreadable);
        var seen = Guid.TryParse(form["stamp"], out var stamp) ? stamp : Guid.Empty;
        return Answer(http, key, form, await desk.ChangeAsync(http, chain, graph, seen));
    }

    private static IResult Answer(HttpContext http, string key, IFormCollection form, ChainDesk.Outcome outcome) =>
        outcome.Done is { } chain ? TypedResults.LocalRedirect($"{http.Request.PathBase}/chains/{chain.Key}?done=saved")
        : outcome.Problem is { } problem ? http.Refuse(problem)
        : EditChainPage.Answer(key, Sent(form), outcome.Errors);

    private static Dictionary<string, string> Sent(IFormCollection form) =>
        Fields.ToDictionary(field => field, field => form[field].ToString());

    /// <summary>The graph of the file, or of the fields when there is none.</summary>
    private static async Task<(ChainGraph? Graph, IReadOnlyList<FieldError> Errors)> ReadAsync(
        IFormCollection form,
        CancellationToken ct
    )
    {
        if (form.Files.GetFile("file") is not { Length: > 0 } file)
            return (
                ChainForm.Read(
                    form["name"].ToString(),
                    form["nameEn"].ToString(),
                    form["source"].ToString(),
                    form["nodes"].ToString(),
                    form["links"].ToString()
                ),
                []
            );
        using var content = new MemoryStream();
        await file.CopyToAsync(content, ct);
        try
        {
            return (ChainGraph.Read(Encoding.UTF8.GetString(content.ToArray()).TrimStart('\uFEFF')), []);
        }
        catch (JsonException)
        {
            return (null, [new("file", ChainProblems.Unreadable.Detail)]);
        }
    }

    private static async Task<IResult> JsonAsync(string key, HttpContext http, YueluDb db)
    {
        var ct = http.RequestAborted;
        var chain = await db.Set<Chain>().AsNoTracking().SingleOrDefaultAsync(one => one.Key == key, ct);
        return await db.ChainVersionAsync(chain, http.Request.Query["version"], ct) is { } version
            ? TypedResults.File(Encoding.UTF8.GetBytes(version.Content), Downloads.Json, $"{key}.json")
            : http.Refuse(ChainProblems.NotFound);
    }
}
