using Yuelu.Formats.Acts;
using Yuelu.Formats.Tlog;
using Yuelu.Kernel;

namespace Yuelu.Cli.Logs;

/// <summary>Verifies a whole log and remembers its checkpoint, so that it can never contradict itself unnoticed.</summary>
internal static class VerifyLog
{
    /// <param name="Place">Folder or address.</param>
    /// <param name="Key">The key or its file; null for the one remembered, at first the log's own.</param>
    /// <param name="Witnesses">Keys that must have signed too.</param>
    /// <param name="State">The file that remembers the log; null for the usual one.</param>
    internal sealed record Request(string Place, string? Key, IReadOnlyList<string> Witnesses, string? State);

    /// <summary>What was verified, or what is wrong.</summary>
    public static async Task<Result<Words>> RunAsync(Request request, CancellationToken ct)
    {
        using var source = new LogSource(request.Place);
        if (!(await source.ReadTextAsync("checkpoint", ct)).Succeeded(out var note, out var problem))
            return problem;
        var file = request.State ?? KnownLog.FileOf(note.Split('\n')[0]);
        KnownLog? known = null;
        if (KnownLog.Read(file) is { } remembered && !remembered.Succeeded(out known, out problem))
            return problem;
        if (!(await KeyAsync(request.Key, known, source, ct)).Succeeded(out var key, out problem))
            return problem;
        if (known is not null && known.Key != key)
            return LogProblems.KeyChanged(key.Name);
        if (!Checkpoint.Open(note, key).Succeeded(out var now, out problem))
            return problem;
        if (Unwitnessed(note, request.Witnesses) is { } missing)
            return missing;
        Checkpoint? before = null;
        if (known is not null && !known.Checkpoint().Succeeded(out before, out problem))
            return problem;
        var audit = new LogAudit(source.ReadAsync) { CheckEntry = ActEntry.CheckPlace };
        if (await audit.RunAsync(now, before, ct) is { } wrong)
            return Remember(source.Broken ?? wrong, file, key, note);
        if (new KnownLog(key, note).Write(file) is { } unwritten)
            return unwritten;
        return Say(now, before, request.Key is null && known is null ? key : null);
    }

    /// <summary>The key that was given, else the one remembered, else the one beside the log.</summary>
    private static async Task<Result<VerifierKey>> KeyAsync(
        string? given,
        KnownLog? known,
        LogSource source,
        CancellationToken ct
    )
    {
        if (given is not null)
            return LogFile.ReadKey(given);
        if (!(await source.ReadTextAsync("key", ct)).Succeeded(out var text, out var problem))
            return known is null ? problem : known.Key;
        return VerifierKey.Parse(text);
    }

    private static Problem? Unwitnessed(string note, IReadOnlyList<string> witnesses)
    {
        foreach (var given in witnesses)
        {
            if (!LogFile.ReadKey(given).Succeeded(out var witness, out var problem))
                return problem;
            if (!SignedNote.Parse(note).Value.IsSignedBy(witness))
                return LogProblems.NotWitnessed(witness.Name);
        }
        return null;
    }

    /// <summary>Keeps the checkpoint that contradicts the remembered one beside it, as evidence.</summary>
    private static Problem Remember(Problem problem, string file, VerifierKey key, string note)
    {
        if (problem.Code is "log.forked" or "log.rolled-back")
            new KnownLog(key, note).Write($"{file}.contradiction");
        return problem;
    }

    private static Words Say(Checkpoint now, Checkpoint? before, VerifierKey? untold)
    {
        var said = before is null
            ? LogWords.WholeFirst.With(now.Origin, now.Size)
            : LogWords.Whole.With(now.Origin, now.Size, before.Size);
        if (untold is null)
            return said;
        var own = LogWords.KeyOfItsOwn.With(untold.ToString());
        return new Words($"{said.Zh}\n{own.Zh}", $"{said.En}\n{own.En}");
    }
}
