using Yuelu.Kernel;
using Yuelu.Platform.Storage;
using Yuelu.Statistics.Outlook;
using Yuelu.Statistics.Rounds;
using Yuelu.Statistics.Series;
using Yuelu.Statistics.Totals;
using Yuelu.Statistics.Vintages;

namespace Yuelu.Statistics.Warnings;

/// <summary>Reads the figures that rules watch: what is held of a series, or the totals of the newest vintage.</summary>
internal sealed class WatchFigures(
    YueluDb db,
    OutlookDesk outlook,
    FactSources sources,
    TotalDesk totals,
    TimeProvider clock
)
{
    /// <summary>The figures of a rule as they are now.</summary>
    /// <returns>A refusal where there is no such series or total, or nothing of it yet.</returns>
    internal Task<Result<Watched>> ReadAsync(WarningRule rule, CancellationToken ct) =>
        rule.IsOfSeries ? SeriesAsync(rule.SeriesKey, ct) : TotalsAsync(rule, ct);

    private async Task<Result<Watched>> SeriesAsync(string key, CancellationToken ct)
    {
        if (await db.FindSeries(new(Key: key)).SingleOrDefaultAsync(ct) is not { } found)
            return SeriesProblems.Unknown(key);
        var series = found.Series;
        if (series.Kind != SeriesKind.Actual)
            return OutlookProblems.NotActual;
        var (figures, _) = await outlook.HeldAsync(series, null, ct);
        if (figures.Count == 0)
            return OutlookProblems.NothingHeld;
        var steps = EqualSteps.Of(figures);
        var held = steps.Values.OfType<SeriesValue>().ToList();
        return new Watched(
            steps.Periods,
            [.. steps.Values.Select(value => value?.Value)],
            [.. steps.Values.Select(_ => (decimal?)null)],
            steps.Cycle,
            held.Max(value => value.Decimals),
            series.Unit,
            held.Max(value => value.HeldFrom),
            null,
            SeriesCells.HashOf(held)
        );
    }

    private async Task<Result<Watched>> TotalsAsync(WarningRule rule, CancellationToken ct)
    {
        if (await db.Vintages(rule.FormCode).FirstOrDefaultAsync(ct) is not { } vintage)
            return VintageProblems.Unknown;
        var request = new TotalRequest(
            rule.FormCode,
            rule.Field,
            From: vintage.FirstPeriod,
            To: vintage.LastPeriod,
            Vintage: $"{vintage.Number}"
        );
        // Whoever keeps the form sees all that it collects; others their area.
        var keepsForm = rule.FormPath.StartsWith(rule.OrganisationPath, StringComparison.Ordinal);
        var scope = keepsForm ? null : new[] { rule.OrganisationPath };
        if (!(await sources.FindAsync(request, _ => scope, ct)).Succeeded(out var source, out var problem))
            return problem;
        if (!(await totals.OfAsync(request, source, ct)).Succeeded(out var answer, out problem))
            return problem;
        var now = clock.GetUtcNow();
        // A collection that still goes on has a total of those only who were quick.
        var open = await db.Set<Round>()
            .Where(round => round.FormCode == rule.FormCode && round.WithdrawnAt == null && round.EndsAt > now)
            .Select(round => round.PeriodCode)
            .ToListAsync(ct);
        var lines = answer.Lines.Where(line => !open.Contains(line.Period.Code)).ToDictionary(line => line.Period);
        if (lines.Count == 0)
            return WarningProblems.NothingAccepted;
        var steps = EqualSteps.Of(lines);
        return new Watched(
            steps.Periods,
            [.. steps.Values.Select(line => line?.Total.Value)],
            [.. steps.Values.Select(line => line?.Growth)],
            steps.Cycle,
            lines.Values.Max(line => Math.Min((int)line.Total.Value.Scale, SeriesNumber.MostDecimals)),
            answer.Field.Unit,
            null,
            vintage.Number,
            vintage.Sha256
        );
    }
}
