using Yuelu.Formats.Acts;
using Yuelu.Formats.Tlog;
using Yuelu.Kernel;

namespace Yuelu.Cli.Logs;

/// <summary>Proves without any server that an entry is in a log.</summary>
internal static class VerifyReceipt
{
    /// <param name="File">The receipt.</param>
    /// <param name="Key">The key or its file; null for the one remembered.</param>
    /// <param name="Entry">The file of the entry; null for the one inside the receipt.</param>
    /// <param name="State">The file that remembers the log; null for the usual one.</param>
    internal sealed record Request(string File, string? Key, string? Entry, string? State);

    /// <summary>What was proved, or why it was not.</summary>
    public static Result<Words> Run(Request request)
    {
        if (!LogFile.ReadText(request.File, TlogProof.LongestBytes).Succeeded(out var text, out var problem))
            return problem;
        if (!TlogProof.Parse(text).Succeeded(out var receipt, out problem))
            return problem;
        var bytes = receipt.Extra;
        if (request.Entry is not null)
            bytes = LogFile.Read(request.Entry, EntryBundle.LongestEntry, out problem);
        if (problem is not null || bytes is not { } entry)
            return problem ?? LogProblems.NoEntry;
        var origin = receipt.Note.Split('\n')[0];
        var known = KnownLog.Read(request.State ?? KnownLog.FileOf(origin));
        if (!Key(request.Key, known, origin).Succeeded(out var key, out problem))
            return problem;
        if (!receipt.Prove(entry.Span, key).Succeeded(out var checkpoint, out problem))
            return problem;
        if (Contradicts(known, key, checkpoint))
            return TlogProblems.Forked(checkpoint.Size, checkpoint.Size);
        return Say(receipt.Index, entry, checkpoint);
    }

    private static Result<VerifierKey> Key(string? given, Result<KnownLog>? known, string origin)
    {
        if (given is not null)
            return LogFile.ReadKey(given);
        if (known is not { } remembered)
            return LogProblems.NoKey(origin);
        return remembered.Succeeded(out var log, out var problem) ? log.Key : problem;
    }

    /// <summary>Two signed roots for one size cannot both be true.</summary>
    private static bool Contradicts(Result<KnownLog>? known, VerifierKey key, Checkpoint checkpoint) =>
        known is { } remembered
        && remembered.Succeeded(out var log, out _)
        && log.Key == key
        && log.Checkpoint().Succeeded(out var before, out _)
        && before.Size == checkpoint.Size
        && before.Root != checkpoint.Root;

    private static Result<Words> Say(long index, ReadOnlyMemory<byte> bytes, Checkpoint checkpoint)
    {
        if (!ActEntry.Read(bytes.Span).Succeeded(out var entry, out _))
            return LogWords.ProvedOther.With(checkpoint.Origin, checkpoint.Size, index);
        if (entry.Index != index)
            return ActProblems.OtherPlace(index, entry.Index);
        return LogWords.Proved.With(
            checkpoint.Origin,
            checkpoint.Size,
            index,
            entry.Kind,
            entry.Time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'"),
            entry.ActorRole,
            entry.PayloadHash is { } hash ? hash : LogWords.None
        );
    }
}
