using Yuelu.Kernel;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;
using Yuelu.Platform.Ui;
using Yuelu.Registry.Enterprises;

namespace Yuelu.Registry.Chains;

/// <summary>Puts chains in force; each time is an official act and leaves a version that never changes.</summary>
internal sealed class ChainDesk(YueluDb db, Access access, TimeProvider clock)
{
    /// <summary>What came of saving.</summary>
    internal sealed record Outcome(Chain? Done, IReadOnlyList<FieldError> Errors, Problem? Problem);

    /// <summary>The chain of this key in scope, or null.</summary>
    internal Task<Chain?> FindAsync(string key, CancellationToken ct) =>
        db.Set<Chain>().Within(access).SingleOrDefaultAsync(chain => chain.Key == key, ct);

    /// <summary>Begins a chain.</summary>
    internal async Task<Outcome> BeginAsync(HttpContext http, string key, ChainGraph graph)
    {
        if (!CheckChain.IsKey(key))
            return new(null, [new("key", ChainProblems.BadKey.Detail)], null);
        if (await db.Set<Chain>().AnyAsync(chain => chain.Key == key, http.RequestAborted))
            return new(null, [new("key", ChainProblems.AlreadyThere.Detail)], null);
        var chain = new Chain { Key = key, OrganisationPath = access.Scope[0] };
        db.Add(chain);
        return await SaveAsync(http, chain, graph);
    }

    /// <summary>Puts another graph in force for a chain.</summary>
    /// <param name="seen">Its stamp as its sender saw it.</param>
    internal async Task<Outcome> ChangeAsync(HttpContext http, Chain chain, ChainGraph graph, Guid seen) =>
        chain.Stamp == seen ? await SaveAsync(http, chain, graph) : new(null, [], ChainProblems.ChangedMeanwhile);

    private async Task<Outcome> SaveAsync(HttpContext http, Chain chain, ChainGraph graph)
    {
        var ct = http.RequestAborted;
        var codes = graph
            .Nodes.SelectMany(node => node.Enterprises)
            .Where(code => code.All(char.IsAsciiLetterOrDigit))
            .Distinct()
            .ToList();
        var registered = await db.Set<Enterprise>()
            .Where(one => codes.Contains(one.Code))
            .Select(one => one.Code)
            .ToListAsync(ct);
        if (CheckChain.Check(graph, registered.ToHashSet()) is { Count: > 0 } errors)
            return new(null, errors, null);
        var (sha256, now) = (graph.Sha256(), clock.GetUtcNow());
        db.Add(chain.Save(graph.Write(), sha256, http.User.Identity?.Name ?? "", now));
        var act = new Act(RegistryActs.ChainSaved, access.ActingRole, $"chain/{chain.Key}", now, sha256);
        db.Record(act, chain.OrganisationPath, $"{chain.Key} {chain.Number}");
        try
        {
            return await db.SaveIfFirstAsync(ct)
                ? new(chain, [], null)
                : new(null, [new("key", ChainProblems.AlreadyThere.Detail)], null);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new(null, [], ChainProblems.ChangedMeanwhile);
        }
    }
}
