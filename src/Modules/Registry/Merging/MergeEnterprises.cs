using System.Text.Json.Nodes;
using Yuelu.Kernel;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;
using Yuelu.Registry.DatedTables;
using Yuelu.Registry.Enterprises;
using Yuelu.Registry.Listings;
using Yuelu.Registry.Sites;
using Yuelu.Registry.Tiers;

namespace Yuelu.Registry.Merging;

/// <summary>
/// Merges an entry of the register into another that turned out to be the same enterprise, and parts them again. Both are
/// official acts. The entry that is given up stays readable under its code; what the dated tables say of it counts for the
/// other from then on.
/// </summary>
internal sealed class MergeEnterprises(YueluDb db, Access access, TimeProvider clock)
{
    /// <summary>Merges an enterprise in scope into another in scope.</summary>
    /// <param name="seen">Stamp of the one that is given up, as its sender saw it.</param>
    internal Task<Result<Enterprise>> MergeAsync(
        HttpContext http,
        string code,
        string into,
        string? reason,
        Guid seen
    ) =>
        DoAsync(
            http,
            code,
            reason,
            seen,
            async (from, why) =>
            {
                var ct = http.RequestAborted;
                if (await FindAsync(JudgeCode(into), ct) is not { } kept)
                    return MergeProblems.NoSuchOther(into);
                var hasOthers = await db.Set<Enterprise>().AnyAsync(one => one.MergedInto == from.Id, ct);
                if (Refuse(from, kept, hasOthers) is { } problem)
                    return problem;
                var merge = Merge(http, from, kept.Id, why, isUndone: false);
                db.Add(merge);
                from.MergedInto = kept.Id;
                await CopyAsync<Listing>(merge, ct);
                await CopyAsync<Tier>(merge, ct);
                await CopyAsync<Site>(merge, ct);
                Record(RegistryActs.Merged, from, kept.Code, why);
                return from;
            }
        );

    /// <summary>Parts a merged enterprise from the one that it was merged into: it stands for itself again.</summary>
    internal Task<Result<Enterprise>> PartAsync(HttpContext http, string code, string? reason, Guid seen) =>
        DoAsync(
            http,
            code,
            reason,
            seen,
            async (from, why) =>
            {
                var ct = http.RequestAborted;
                if (from.MergedInto is not { } into)
                    return MergeProblems.NotMerged;
                var kept = await db.Set<Enterprise>().AsNoTracking().SingleAsync(one => one.Id == into, ct);
                var earlier = await db.Set<EnterpriseMerge>()
                    .Where(one => one.FromId == from.Id && !one.IsUndone)
                    .OrderByDescending(one => one.Id)
                    .FirstAsync(ct);
                db.Add(Merge(http, from, into, why, isUndone: true));
                from.MergedInto = null;
                await TakeBackAsync<Listing>(earlier.Id, ct);
                await TakeBackAsync<Tier>(earlier.Id, ct);
                await TakeBackAsync<Site>(earlier.Id, ct);
                Record(RegistryActs.Parted, from, kept.Code, why);
                return from;
            }
        );

    /// <summary>What is wrong with merging one into another; null when nothing is. Merged entries never point to merged ones.</summary>
    private static Problem? Refuse(Enterprise from, Enterprise into, bool hasOthers) =>
        from.Id == into.Id ? MergeProblems.Itself
        : from.MergedInto is not null ? EnterpriseProblems.Merged
        : into.MergedInto is not null ? MergeProblems.IntoMerged(into.Code)
        : hasOthers ? MergeProblems.HasOthers
        : null;

    private async Task<Result<Enterprise>> DoAsync(
        HttpContext http,
        string code,
        string? reason,
        Guid seen,
        Func<Enterprise, string, Task<Result<Enterprise>>> change
    )
    {
        var ct = http.RequestAborted;
        await using var own = db.Database.CurrentTransaction is null
            ? await db.Database.BeginTransactionAsync(ct)
            : null;
        var registrar = new Registrar(db, clock);
        // From here on nobody else writes, so what is read now is still so when it is written.
        await registrar.EnterAsync(ct);
        if (await FindAsync(JudgeCode(code), ct) is not { } from)
            return EnterpriseProblems.NotFound;
        if (reason?.Trim() is not { Length: > 0 and <= MergeMapping.LongestReason } why)
            return MergeProblems.NoReason;
        if (from.Stamp != seen)
            return EnterpriseProblems.ChangedMeanwhile;
        if (!(await change(from, why)).Succeeded(out var after, out var problem))
            return problem;
        after.Stamp = Guid.CreateVersion7();
        if (await registrar.ChangeAsync([(after, seen)], ct) is { } stale)
            return stale;
        await db.SaveChangesAsync(ct);
        if (own is not null)
            await own.CommitAsync(ct);
        return after;
    }

    private Task<Enterprise?> FindAsync(string code, CancellationToken ct) =>
        db.Set<Enterprise>().AsNoTracking().Within(access).SingleOrDefaultAsync(one => one.Code == code, ct);

    private static string JudgeCode(string code) => HalfWidth.Of(code).Trim().ToUpperInvariant();

    private EnterpriseMerge Merge(HttpContext http, Enterprise from, long into, string reason, bool isUndone) =>
        new()
        {
            FromId = from.Id,
            IntoId = into,
            IsUndone = isUndone,
            Reason = reason,
            At = clock.GetUtcNow(),
            By = http.User.Identity?.Name ?? "",
        };

    /// <summary>What a table says of the one that is given up is said of the other too, where nothing is said of it yet.</summary>
    private async Task CopyAsync<T>(EnterpriseMerge merge, CancellationToken ct)
        where T : EnterpriseRecord
    {
        var rows = await db.Set<T>()
            .AsNoTracking()
            .Counting()
            .Where(one => one.EnterpriseId == merge.FromId || one.EnterpriseId == merge.IntoId)
            .ToListAsync(ct);
        var known = rows.Where(one => one.EnterpriseId == merge.IntoId).Select(one => one.Key).ToHashSet();
        foreach (var row in rows.Where(one => one.EnterpriseId == merge.FromId))
        {
            var copy = row.Copy();
            (copy.EnterpriseId, copy.Source, copy.MergeId) = (merge.IntoId, row.Source, merge.Id);
            (copy.RecordedAt, copy.RecordedBy) = (merge.At, merge.By);
            if (!known.Contains(copy.Key))
                db.Add(copy);
        }
    }

    private Task<int> TakeBackAsync<T>(Guid merge, CancellationToken ct)
        where T : EnterpriseRecord
    {
        var now = clock.GetUtcNow();
        return db.Set<T>()
            .Counting()
            .Where(one => one.MergeId == merge)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.ReplacedAt, now), ct);
    }

    private void Record(ActKind kind, Enterprise from, string into, string reason)
    {
        var payload = new JsonObject
        {
            ["code"] = from.Code,
            ["into"] = into,
            ["reason"] = reason,
        };
        var act = new Act(
            kind,
            access.ActingRole,
            RegistryActs.Subject(from.Code),
            clock.GetUtcNow(),
            Payload.Sha256(payload)
        );
        db.Record(act, from.OrganisationPath, $"{from.Code} → {into}");
    }
}
