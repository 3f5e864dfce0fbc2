using Yuelu.Kernel;
using Yuelu.Platform.Facts;
using Yuelu.Statistics.Audit;
using Yuelu.Statistics.Contract;
using Yuelu.Statistics.Synthetic;

namespace Yuelu.Bench.Collection;

/// <summary>What the rules of a form found and whom they asked for nothing.</summary>
internal sealed class PanelTrial
{
    /// <summary>Forms without an error.</summary>
    public int Good { get; private set; }

    /// <summary>Of them, those that a blocking rule stopped.</summary>
    public int Stopped { get; private set; }

    /// <summary>Of them, those that were asked for an explanation.</summary>
    public int Asked { get; private set; }

    /// <summary>Forms with an error of a kind, and how many of them were found.</summary>
    public Dictionary<PlantedKind, (int Planted, int Found)> Kinds { get; } =
        Enum.GetValues<PlantedKind>().ToDictionary(kind => kind, _ => (0, 0));

    /// <summary>Which rules asked whom for nothing.</summary>
    public Dictionary<string, int> FalseByRule { get; } = [];

    /// <summary>Samples of what was not found: kind, unit, and both forms.</summary>
    public List<string> Missed { get; } = [];

    /// <summary>
    /// Audits some periods of a panel twice: as it is, and with one error in each form. An error counts as found when a rule fails
    /// that held without it.
    /// </summary>
    public static async Task<PanelTrial> RunAsync(
        FactEngine engine,
        FormDefinition form,
        int seed,
        int units,
        IReadOnlyList<Period> rounds
    )
    {
        var (trial, panel) = (new PanelTrial(), new SyntheticPanel(seed, units, firstYear: 2021));
        var (plan, auditor) = (AuditPlan.Of(form).Value, new Auditor(engine));
        var (history, earlier) = (new FormHistory(engine, $"trial-{seed}"), new List<StampedPeriod>());
        foreach (var period in panel.Periods())
        {
            var forms = period.Forms.ToList();
            if (rounds.Contains(period.Period))
            {
                using var peers = await auditor.PrepareAsync(plan, history.Of(earlier), panel.Units, default);
                Task<IReadOnlyList<AuditFinding>> Run(IEnumerable<AuditRow> rows) =>
                    auditor.RunAsync(plan, new(rows.ToAsyncEnumerable(), Units: panel.Units, Peers: peers), default);
                var clean = (await Run(forms.Select(one => one.Row))).ToLookup(
                    found => found.Unit,
                    found => found.Rule
                );
                trial.CountGood(forms, clean, form);
                var wrong = Plant(seed, forms).ToList();
                var found = (await Run(wrong.Select(one => one.Row))).ToLookup(one => one.Unit, one => one.Rule);
                trial.CountFound(wrong, clean, found);
            }
            if (rounds[^1] == period.Period)
                return trial;
            await history.WriteAsync(
                form,
                period.Period,
                "",
                forms.Select(one => one.Row).ToAsyncEnumerable(),
                default
            );
            earlier.Add(new(period.Period, ""));
        }
        return trial;
    }

    private static IEnumerable<(PlantedKind Kind, AuditRow Row, PanelForm Form)> Plant(int seed, List<PanelForm> forms)
    {
        var kinds = Enum.GetValues<PlantedKind>();
        for (var at = 0; at < forms.Count; at++)
        {
            var (one, kind) = (forms[at], kinds[at % kinds.Length]);
            if (PlantedError.Plant(kind, one.Right, one.Last, new Dice(seed, at, 991)) is { } wrong)
                yield return (kind, one.Row with { Values = wrong.ToJson() }, one);
        }
    }

    private void CountGood(List<PanelForm> forms, ILookup<string, string> clean, FormDefinition form)
    {
        var grades = form.Rules.ToDictionary(rule => rule.Code, rule => rule.Grade);
        Good += forms.Count;
        foreach (var found in clean)
        {
            Stopped += found.Any(rule => grades[rule] != AuditGrade.NeedsExplanation) ? 1 : 0;
            Asked += found.Any(rule => grades[rule] == AuditGrade.NeedsExplanation) ? 1 : 0;
            foreach (var rule in found)
                FalseByRule[rule] = FalseByRule.GetValueOrDefault(rule) + 1;
        }
    }

    private void CountFound(
        IEnumerable<(PlantedKind Kind, AuditRow Row, PanelForm Form)> wrong,
        ILookup<string, string> clean,
        ILookup<string, string> found
    )
    {
        foreach (var (kind, row, form) in wrong)
        {
            var seen = found[row.Unit].Except(clean[row.Unit]).Any();
            Kinds[kind] = (Kinds[kind].Planted + 1, Kinds[kind].Found + (seen ? 1 : 0));
            if (!seen)
                Missed.Add($"{kind} {row.Unit} {row.Period}\n  {form.Right.ToJson()}\n  {row.Values}");
        }
    }
}
