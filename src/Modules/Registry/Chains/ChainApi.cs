using Yuelu.Platform.Api;
using Yuelu.Platform.Storage;

namespace Yuelu.Registry.Chains;

/// <summary>Chains for programs: open to all, changed by those who keep them.</summary>
internal static class ChainApi
{
    /// <summary>A chain in a list.</summary>
    /// <param name="Gaps">Nodes that nobody stands at, or that are marked as missing.</param>
    internal sealed record ChainInListView(string Key, Kernel.Words Name, int Nodes, int Gaps);

    /// <summary>A chain.</summary>
    /// <param name="Number">Of its version.</param>
    internal sealed record ChainView(string Key, int Number, DateTimeOffset SavedAt, ChainGraph Graph);

    /// <param name="Key">In addresses; never changes.</param>
    internal sealed record BeginChainRequest(string Key, ChainGraph Graph);

    internal static void Map(RouteGroupBuilder all, RouteGroupBuilder keepers)
    {
        all.MapGet("chains", ListAsync).Lists<ChainInListView>("ListChains", "Industry chains, by key");
        all.MapGet("chains/{key}", ShowAsync).Shows<ChainView>("ShowChain", "A chain with its nodes and links");
        keepers.MapPost("chains", BeginAsync).Creates<ChainView>("BeginChain", "Begins a chain");
        keepers
            .MapPut("chains/{key}", ChangeAsync)
            .Changes<ChainView>("ChangeChain", "Puts another graph in force; what it was stays as a version");
    }

    private static Task<IResult> ListAsync(Paging paging, YueluDb db) =>
        paging.ShowAsync(
            db.Set<Chain>().AsNoTracking().OrderBy(chain => chain.Key),
            chain =>
            {
                var graph = ChainGraph.Read(chain.Content);
                return new ChainInListView(
                    chain.Key,
                    graph.Name,
                    graph.Nodes.Count,
                    graph.Nodes.Count(node => node.IsMissing)
                );
            }
        );

    private static async Task<IResult> ShowAsync(HttpContext http, string key, YueluDb db) =>
        await db.Set<Chain>().AsNoTracking().SingleOrDefaultAsync(chain => chain.Key == key, http.RequestAborted)
            is { } chain
            ? ApiAnswer.Show(http, View(chain), IfMatch.Of(chain.Stamp))
            : ApiAnswer.Refuse(http, ChainProblems.NotFound);

    private static async Task<IResult> BeginAsync(HttpContext http, BeginChainRequest request, ChainDesk desk)
    {
        var outcome = await desk.BeginAsync(http, request.Key, request.Graph);
        return outcome.Done is { } chain
            ? ApiAnswer.Created(http, $"/chains/{chain.Key}", View(chain), IfMatch.Of(chain.Stamp))
            : Refuse(http, outcome);
    }

    private static async Task<IResult> ChangeAsync(
        HttpContext http,
        string key,
        ChainGraph request,
        IfMatch seen,
        ChainDesk desk
    )
    {
        if (await desk.FindAsync(key, http.RequestAborted) is not { } chain)
            return ApiAnswer.Refuse(http, ChainProblems.NotFound);
        if (!seen.Admits(IfMatch.Of(chain.Stamp)))
            return ApiAnswer.Changed(http, IfMatch.Of(chain.Stamp), View(chain));
        var outcome = await desk.ChangeAsync(http, chain, request, chain.Stamp);
        return outcome.Done is { } done
            ? ApiAnswer.Show(http, View(done), IfMatch.Of(done.Stamp))
            : Refuse(http, outcome);
    }

    private static IResult Refuse(HttpContext http, ChainDesk.Outcome outcome) =>
        outcome.Problem is { } problem ? ApiAnswer.Refuse(http, problem) : ApiAnswer.RefuseFields(http, outcome.Errors);

    private static ChainView View(Chain chain) =>
        new(chain.Key, chain.Number, chain.SavedAt, ChainGraph.Read(chain.Content));
}
