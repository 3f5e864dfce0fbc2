using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Yuelu.Formats.Tlog;
using Yuelu.Platform.Http;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Evidence;

/// <summary>The log as files that anyone may fetch.</summary>
internal static class EvidenceAddresses
{
    private const string ForEver = "public, max-age=31536000, immutable";
    private const string ForAMoment = "public, max-age=5";

    internal static void Map(IEndpointRouteBuilder endpoints)
    {
        var log = endpoints.MapGroup("/log").AllowAnonymous();
        log.MapGet("checkpoint", (HttpContext http, LogFiles files) => Send(http, files, "checkpoint", ForAMoment));
        log.MapGet("key", (HttpContext http, LogFiles files) => Send(http, files, "key", ForAMoment));
        log.MapGet("tile/{*path}", ShowTile);
        log.MapGet("receipts/{act:guid}.tlog-proof", ShowReceiptAsync);
    }

    /// <summary>Only what reads as the path of a tile becomes the name of a file.</summary>
    private static IResult ShowTile(HttpContext http, string path, LogFiles files) =>
        Tile.Parse($"tile/{path}") is { } tile ? Send(http, files, tile.Path, ForEver) : TypedResults.NotFound();

    private static IResult Send(HttpContext http, LogFiles files, string path, string kept)
    {
        var file = files.PathOf(path);
        if (!File.Exists(file))
            return TypedResults.NotFound();
        http.Response.Headers.CacheControl = kept;
        var type = kept == ForEver ? "application/octet-stream" : "text/plain; charset=utf-8";
        return TypedResults.PhysicalFile(file, type, enableRangeProcessing: true);
    }

    private static async Task<IResult> ShowReceiptAsync(
        HttpContext http,
        Guid act,
        YueluDb db,
        LogFiles files,
        LogKey key
    )
    {
        var ct = http.RequestAborted;
        if (await db.Set<WaitingAct>().AnyAsync(one => one.ActId == act, ct))
            return http.Refuse(EvidenceProblems.BeingEntered);
        if (await db.Set<LoggedAct>().SingleOrDefaultAsync(one => one.ActId == act, ct) is not { } logged)
            return http.Refuse(EvidenceProblems.NoSuchAct);
        var newest = await db.Set<PublishedCheckpoint>().OrderByDescending(one => one.Size).FirstOrDefaultAsync(ct);
        if (newest is null || newest.Size <= logged.Seq)
            return http.Refuse(EvidenceProblems.BeingEntered);
        var checkpoint = Checkpoint.Open(newest.Note, key.Verifier).Value;
        var hashes = new TileHashes(checkpoint.Size, tile => files.Read(tile) ?? []);
        var path = HashTree.Inclusion(logged.Seq, checkpoint.Size, hashes.At);
        var receipt = new TlogProof(logged.Body, logged.Seq, [.. path], newest.Note);
        http.Response.Headers.CacheControl = ForAMoment;
        return TypedResults.File(
            System.Text.Encoding.UTF8.GetBytes(receipt.ToString()),
            "text/plain; charset=utf-8",
            $"{act}.tlog-proof"
        );
    }
}
