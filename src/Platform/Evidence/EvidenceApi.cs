using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yuelu.Formats.Acts;
using Yuelu.Formats.Tlog;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Api;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Evidence;

/// <summary>The evidence log for programs; its files at <c>/log/…</c> are for verifiers.</summary>
internal static class EvidenceApi
{
    /// <summary>The newest signed checkpoint.</summary>
    /// <param name="Size">Entries that it covers.</param>
    /// <param name="Root">Root hash, base64.</param>
    /// <param name="Note">The signed note.</param>
    /// <param name="Key">The verifier key.</param>
    /// <param name="Halted">Why nothing enters at present; null when all is well.</param>
    internal sealed record CheckpointView(
        string Origin,
        long Size,
        string Root,
        DateTimeOffset SignedAt,
        string Note,
        string Key,
        string? Halted
    );

    /// <summary>One entry of the log, as everybody may read it.</summary>
    /// <param name="Subject">Salted hash of what it was done to.</param>
    /// <param name="Receipt">Address of its receipt.</param>
    internal sealed record ActView(
        long Seq,
        Guid Act,
        DateTimeOffset Time,
        string Kind,
        string Role,
        string Subject,
        string? PayloadHash,
        bool EnteredLater,
        string Receipt
    );

    internal static void Map(IEndpointRouteBuilder api)
    {
        var log = api.MapArea(new("log"));
        log.MapGet("log/checkpoint", ShowCheckpointAsync)
            .AllowAnonymous()
            .Shows<CheckpointView>("ShowCheckpoint", "The newest signed checkpoint of the evidence log");
        log.MapGet("log/acts", ListActsAsync)
            .AllowAnonymous()
            .Lists<ActView>("ListActs", "Entries of the evidence log, the newest first")
            .Reads("kind", "Only acts of this kind, such as `plan.version-published`.");
        log.MapPost("log/checkpoint", PublishAsync)
            .Needs(Roles.StrategyOffice)
            .Does<CheckpointView>("PublishCheckpoint", "Enters what waits and signs a checkpoint at once");
    }

    private static async Task<IResult> ShowCheckpointAsync(
        HttpContext http,
        YueluDb db,
        LogKey key,
        EvidenceQueue queue
    )
    {
        var newest = await db.Set<PublishedCheckpoint>()
            .OrderByDescending(one => one.Size)
            .FirstOrDefaultAsync(http.RequestAborted);
        if (newest is null || !Checkpoint.Open(newest.Note, key.Verifier).Succeeded(out var checkpoint, out _))
            return ApiAnswer.Refuse(http, EvidenceProblems.BeingEntered);
        var halted = queue.Halted?.Detail.In(Http.LanguagePath.RequestLanguage(http));
        var view = new CheckpointView(
            key.Verifier.Name,
            checkpoint.Size,
            checkpoint.Root.ToString(),
            newest.At,
            newest.Note,
            key.Verifier.ToString(),
            halted
        );
        return ApiAnswer.Show(http, view);
    }

    private static async Task<IResult> ListActsAsync(HttpContext http, Paging paging, YueluDb db)
    {
        var size = await db.PublishedSizeAsync(http.RequestAborted);
        var kind = http.Request.Query["kind"].ToString();
        var acts = db.Set<LoggedAct>().Where(act => act.Seq < size && (kind.Length == 0 || act.Kind == kind));
        return await paging.ShowByNumberAsync<ActEntry, ActView>(
            entry => entry.Index,
            async (below, most) =>
                (
                    await acts.Where(act => act.Seq < below)
                        .OrderByDescending(act => act.Seq)
                        .Take(most)
                        .Select(act => act.Body)
                        .ToListAsync(http.RequestAborted)
                ).ConvertAll(body => ActEntry.Read(body).Value),
            entries => Task.FromResult<IReadOnlyList<ActView>>([.. entries.Select(View)])
        );
    }

    private static async Task<IResult> PublishAsync(HttpContext http, YueluDb db, LogKey key, EvidenceQueue queue)
    {
        await queue.PublishAsync(http.RequestAborted);
        return await ShowCheckpointAsync(http, db, key, queue);
    }

    private static ActView View(ActEntry entry) =>
        new(
            entry.Index,
            entry.Act,
            entry.Time,
            entry.Kind,
            entry.ActorRole,
            entry.Subject,
            entry.PayloadHash,
            entry.EnteredLater,
            $"/log/receipts/{entry.Act}.tlog-proof"
        );
}
