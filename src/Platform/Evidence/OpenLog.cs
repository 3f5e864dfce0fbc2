using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Yuelu.Formats.Tlog;
using Yuelu.Kernel;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Evidence;

/// <summary>Begins a log: its first entry says whose it is; then come the acts that are older than the log.</summary>
internal static class OpenLog
{
    internal static readonly ActKind Opened = new("log.opened", new Words("存证日志启用", "Evidence log opened"));

    /// <summary>What to enter into an empty log; nothing when it has entries.</summary>
    internal static async Task<IReadOnlyList<WaitingAct>> FirstActsAsync(
        YueluDb db,
        ModuleList modules,
        VerifierKey key,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        if (await db.Set<LoggedAct>().AnyAsync(ct))
            return [];
        var acts = new List<Act>();
        foreach (var module in modules.All)
            acts.AddRange(await module.EarlierActsAsync(db, ct));
        // Asked after the acts themselves: whatever was saved with its record in between waits already.
        var known = await db.Set<WaitingAct>().Select(act => act.Subject).ToListAsync(ct);
        var earlier = acts.Where(act => !known.Contains(act.Subject)).OrderBy(act => act.At);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key.ToString())));
        var opened = new Act(Opened, Act.BySystem, $"log/{key.Name}", now, hash);
        return
        [
            RecordAct.Waiting(opened),
            .. earlier.Select(act => RecordAct.Waiting(act with { EnteredLater = true })),
        ];
    }
}
