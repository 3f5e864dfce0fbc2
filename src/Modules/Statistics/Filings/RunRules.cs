using Yuelu.Kernel;
using Yuelu.Platform;
using Yuelu.Platform.Facts;
using Yuelu.Platform.Storage;
using Yuelu.Registry.Contract;
using Yuelu.Statistics.Audit;
using Yuelu.Statistics.Contract;
using Yuelu.Statistics.Forms;
using Yuelu.Statistics.Rounds;

namespace Yuelu.Statistics.Filings;

/// <summary>What the rules found in one filing.</summary>
/// <param name="Values">The values with all computed fields.</param>
internal sealed record RuleRun(string Values, IReadOnlyList<(AuditRule Rule, int? Line)> Broken);

/// <summary>
/// Computes the formulas of returns and runs the rules over them: with what the same enterprises filed before, what the register
/// says of them, and what was prepared of everyone. One return or many, the same way.
/// </summary>
internal sealed class RunRules(FactEngine engine, Auditor auditor, RoundPeers peers, TimeProvider clock)
{
    /// <param name="values">Canonical values by enterprise.</param>
    internal async Task<Result<Dictionary<string, RuleRun>>> RunAsync(
        YueluDb db,
        Round round,
        ShelvedForm form,
        IReadOnlyDictionary<string, string> values,
        CancellationToken ct
    )
    {
        if (!form.Plan.Succeeded(out var plan, out var problem))
            return problem;
        string[] units = [.. values.Keys];
        var computed = await form.Formulas.ComputeAsync(engine, [.. values.Values], ct);
        var rows = units.Zip(computed, (unit, json) => new AuditRow(unit, round.PeriodCode, json)).ToList();
        var (prepared, at) = plan.IsPrepared ? await peers.OfAsync(round, form.Form, plan, ct) : (null, default);
        // Whoever filed for an earlier period meanwhile is judged by what is filed now.
        var readsPast = prepared is null
            ? plan.ReadsPast
            : await db.HasFiledSinceAsync(form.Form, units, round, at, ct);
        var findings = await auditor.RunAsync(
            plan,
            new AuditBatch(
                rows.ToAsyncEnumerable(),
                readsPast ? FiledSource.Of(db.FiledRows(form.Form, units, before: round.Period)) : null,
                plan.ReadsRegister
                    ? await db.AuditUnitsAsync(
                        db.RegisteredOn(clock.Today()).Where(unit => units.Contains(unit.Code)),
                        clock.Today(),
                        ct
                    )
                    : null,
                prepared,
                await OthersAsync(db, plan, units, ct)
            ),
            ct
        );
        var rules = form.Definition.Rules.ToDictionary(rule => rule.Code);
        var broken = findings.ToLookup(finding => finding.Unit, finding => (rules[finding.Rule], finding.Line));
        return rows.ToDictionary(row => row.Unit, row => new RuleRun(row.Values, [.. broken[row.Unit]]));
    }

    private static async Task<Dictionary<string, FiledSource>> OthersAsync(
        YueluDb db,
        AuditPlan plan,
        string[] units,
        CancellationToken ct
    )
    {
        var others = new Dictionary<string, FiledSource>();
        foreach (var other in plan.Others)
            others[other.Code] = FiledSource.Of(
                db.FiledRows(
                    await db.Set<Form>().Where(one => one.Code == other.Code).Select(one => one.Id).SingleAsync(ct),
                    units
                )
            );
        return others;
    }
}
