using Yuelu.Kernel;
using Yuelu.Platform;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;

namespace Yuelu.Registry.Enterprises;

/// <summary>What an officer does with one enterprise in scope: registers it, changes its facts from a day on, closes it. Each is an official act.</summary>
internal sealed class ChangeEnterprise(YueluDb db, Access access, TimeProvider clock)
{
    /// <summary>The enterprise of this code in scope, or null.</summary>
    internal Task<Enterprise?> FindAsync(string code, CancellationToken ct) =>
        db.Set<Enterprise>().AsNoTracking().Within(access).SingleOrDefaultAsync(one => one.Code == code, ct);

    /// <summary>Registers an enterprise, or changes the one with this code.</summary>
    /// <param name="seen">Stamp of the enterprise as its sender saw it; null for a new one.</param>
    /// <returns>The enterprise after it, or everything that is wrong.</returns>
    internal async Task<(Enterprise? Done, IReadOnlyList<CellError> Errors, Problem? Problem)> SaveAsync(
        HttpContext http,
        EnterpriseLine sent,
        Guid? seen
    )
    {
        var ct = http.RequestAborted;
        await using var own = db.Database.CurrentTransaction is null
            ? await db.Database.BeginTransactionAsync(ct)
            : null;
        var registrar = new Registrar(db, clock);
        // From here on nobody else writes, so what is read now is still so when it is written.
        await registrar.EnterAsync(ct);
        var code = JudgeEnterprise.CodeOf(sent);
        var known = await db.Set<Enterprise>().AsNoTracking().SingleOrDefaultAsync(one => one.Code == code, ct);
        if (known is null && seen is not null)
            return (null, [], EnterpriseProblems.NotFound);
        if (known is not null && seen is null)
            return (null, [], EnterpriseProblems.AlreadyThere(code));
        if (known is not null && known.Stamp != seen)
            return (null, [], EnterpriseProblems.ChangedMeanwhile);
        var tables = await RegisterTables.ReadAsync(db, access.Scope, clock.Today(), ct);
        var judge = new JudgeEnterprise(tables, clock.Today(), "");
        if (judge.Judge(sent, known) is not { } line)
            return (null, judge.Errors, null);
        if (line.Change == EnterpriseChange.Unchanged)
            return (known, [], null);
        if (await registrar.WriteAsync([line], http.User.Identity?.Name ?? "", null, ct) is { } problem)
            return (null, [], problem);
        Record(line);
        await db.SaveChangesAsync(ct);
        if (own is not null)
            await own.CommitAsync(ct);
        return (line.Enterprise, [], null);
    }

    private void Record(JudgedLine line)
    {
        var payload = RegistryActs.Payload(line.Enterprise.Code, line.Facts, line.ValidFrom, line.Source);
        var act = new Act(
            RegistryActs.KindOf(line.Change),
            access.ActingRole,
            RegistryActs.Subject(line.Enterprise.Code),
            clock.GetUtcNow(),
            Payload.Sha256(payload)
        );
        db.Record(act, line.Enterprise.OrganisationPath, line.Enterprise.Code);
    }
}
