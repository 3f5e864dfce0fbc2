using Microsoft.EntityFrameworkCore;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Evidence;

/// <summary>What a page shows of an act's evidence.</summary>
/// <param name="ActId">The act's number, for its receipt.</param>
/// <param name="Kind">Code of the kind of act.</param>
/// <param name="Index">Its place in the published log; null while it is being entered.</param>
public sealed record EvidenceView(Guid ActId, string Kind, long? Index);

/// <summary>The queries of the evidence log.</summary>
public static class EvidenceQueries
{
    private const int Listed = 50;

    /// <summary>The evidence of all acts on these subjects, the earliest first.</summary>
    public static async Task<ILookup<string, EvidenceView>> EvidenceOfAsync(
        this YueluDb db,
        IReadOnlyCollection<string> subjects,
        CancellationToken ct
    )
    {
        var size = await db.PublishedSizeAsync(ct);
        var waiting = await db.Set<WaitingAct>()
            .Where(act => subjects.Contains(act.Subject))
            .OrderBy(act => act.Number)
            .Select(act => new { act.Subject, View = new EvidenceView(act.ActId, act.Kind, null) })
            .ToListAsync(ct);
        // Read after the waiting ones, so that an act that moves in between is seen twice rather than not at all.
        var logged = await db.Set<LoggedAct>()
            .Where(act => subjects.Contains(act.Subject))
            .OrderBy(act => act.Seq)
            .Select(act => new
            {
                act.Subject,
                View = new EvidenceView(act.ActId, act.Kind, act.Seq < size ? act.Seq : null),
            })
            .ToListAsync(ct);
        return logged.Concat(waiting).DistinctBy(act => act.View.ActId).ToLookup(act => act.Subject, act => act.View);
    }

    /// <summary>The evidence of the latest acts on one thing, the latest first.</summary>
    public static async Task<IReadOnlyList<EvidenceView>> EvidenceListAsync(
        this YueluDb db,
        string subject,
        CancellationToken ct
    ) => [.. (await db.EvidenceOfAsync([subject], ct))[subject].Reverse().Take(Listed)];

    /// <summary>The evidence of acts by their numbers; an act that waits still is left out.</summary>
    internal static async Task<IReadOnlyDictionary<Guid, EvidenceView>> EvidenceOfActsAsync(
        this YueluDb db,
        IReadOnlyCollection<Guid> acts,
        CancellationToken ct
    )
    {
        var size = await db.PublishedSizeAsync(ct);
        return await db.Set<LoggedAct>()
            .Where(act => acts.Contains(act.ActId))
            .ToDictionaryAsync(
                act => act.ActId,
                act => new EvidenceView(act.ActId, act.Kind, act.Seq < size ? act.Seq : null),
                ct
            );
    }

    /// <summary>How many entries the newest published checkpoint covers.</summary>
    internal static async Task<long> PublishedSizeAsync(this YueluDb db, CancellationToken ct) =>
        await db.Set<PublishedCheckpoint>().MaxAsync(one => (long?)one.Size, ct) ?? 0;
}
