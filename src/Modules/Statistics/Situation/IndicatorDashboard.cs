using System.Globalization;
using Yuelu.Kernel;
using Yuelu.Platform;
using Yuelu.Statistics.Indicators;
using Yuelu.Statistics.Totals;

namespace Yuelu.Statistics.Situation;

/// <summary>A group of enterprises beside the others, by an indicator.</summary>
/// <param name="Share">Of the total; null unless the indicator adds up and the total is positive.</param>
/// <param name="Contribution">拉动 in percentage points; null unless the indicator adds up.</param>
/// <param name="Rank">By what the reader asks for; null where there is nothing to rank by.</param>
/// <param name="RankBefore">The same a year before.</param>
internal sealed record IndicatorGroup(
    IndicatorLine Line,
    decimal? Share,
    decimal? Contribution,
    int? Rank,
    int? RankBefore
);

/// <summary>A dashboard of an indicator.</summary>
/// <param name="Figures">The version of the period, and all that the dashboard was made of.</param>
/// <param name="Total">Null when there is nothing to compute for the period.</param>
/// <param name="Trend">All together, the earliest first.</param>
/// <param name="Unadded">The parts whose groups do not add up to the total, with the sentence why; those of which contributions are shown are not among them.</param>
internal sealed record IndicatorAnswer(
    IndicatorFigures Figures,
    Period Period,
    LineOrder Order,
    IndicatorLine? Total,
    IReadOnlyList<IndicatorLine> Trend,
    IReadOnlyDictionary<SituationPart, IReadOnlyList<IndicatorGroup>> Groups,
    IReadOnlyDictionary<SituationPart, Words> Unadded
);

/// <summary>
/// Answers what a dashboard asks of an indicator, within the scope of whoever asks. Sums of form fields are kept on the shelf under
/// their queries, which name files by hashes and hold the scope; definitions, coefficients and series are read anew each time, so
/// that another version of them is in the next answer.
/// </summary>
internal sealed class IndicatorDashboard(ComputeIndicator compute, TimeProvider clock)
{
    /// <summary>Results are rounded to nine decimals, and products may be binary fractions: what is less than this, or than as much of the total, is noise.</summary>
    private const decimal Noise = 0.000001m;

    internal async Task<Result<IndicatorAnswer>> AskAsync(SituationRequest request, CancellationToken ct)
    {
        if (!Question(request).Succeeded(out var asked, out var problem))
            return problem;
        if (!(await compute.FromAsync(asked, null, ct)).Succeeded(out var period, out problem))
            return problem;
        if (!LineOrder.Read(request.Sort, request.Order).Succeeded(out var order, out problem))
            return problem;
        var by = order.Order ?? LineOrder.Usual;
        var first = period with
        {
            FirstYear = period.FirstYear - SituationDesk.YearsOfATrend(period),
            LastYear = period.LastYear - SituationDesk.YearsOfATrend(period),
        };
        var all = await compute.AskAsync(asked with { From = first, To = period }, null, ct);
        if (!all.Succeeded(out var figures, out problem))
            return problem;
        var total = figures.Lines.SingleOrDefault(line => line.Cell.Period == period);
        var groups = new Dictionary<SituationPart, IReadOnlyList<IndicatorGroup>>();
        var unadded = new Dictionary<SituationPart, Words>();
        var sources = figures.Sources;
        foreach (var part in total is null ? [] : SituationDesk.PartsOf(request, figures.HasSizes))
        {
            var question = asked with
            {
                By = ByOf(part),
                From = period,
                To = period,
                WithYearBefore = true,
                Order = by,
            };
            if (!(await compute.AskAsync(question, null, ct)).Succeeded(out var told, out problem))
                return problem;
            sources = sources.And(told.Sources);
            if (WhyUnadded(told, period, total!) is { } why)
                unadded[part] = why;
            groups[part] = Groups(told.Lines, period, unadded.ContainsKey(part) ? null : total!.Exact);
        }
        return new IndicatorAnswer(
            figures with
            {
                Sources = sources,
            },
            period,
            by,
            total,
            figures.Lines,
            groups,
            unadded
        );
    }

    private Result<IndicatorRequest> Question(SituationRequest request)
    {
        if (request.Vintage.Length > 0)
            return SituationProblems.OfFormsOnly("vintage");
        if (request.Cumulative.Length > 0)
            return SituationProblems.OfFormsOnly("cumulative");
        DateTimeOffset? at = null;
        if (request.AsOf.Length > 0)
        {
            if (!DateOnly.TryParseExact(request.AsOf, "yyyy-MM-dd", CultureInfo.InvariantCulture, default, out var day))
                return TotalProblems.NoDay(request.AsOf);
            at = clock.EndOf(day);
        }
        Period? period = null;
        if (request.Period.Length > 0)
        {
            if (!Period.Parse(request.Period).Succeeded(out var read, out var problem))
                return problem;
            period = read;
        }
        return new IndicatorRequest(
            request.Indicator,
            From: period,
            At: at,
            Area: request.Area,
            Division: request.Industry
        )
        {
            IsKept = true,
        };
    }

    private static Breakdown ByOf(SituationPart part) =>
        part switch
        {
            SituationPart.City => Breakdown.City,
            SituationPart.County => Breakdown.County,
            SituationPart.Division => Breakdown.Industry,
            SituationPart.Size => Breakdown.Size,
            _ => Breakdown.Unit,
        };

    /// <summary>Why shares and contributions are not told; null when the groups add up to the total, now and a year before.</summary>
    private static Words? WhyUnadded(IndicatorFigures told, Period period, IndicatorLine total)
    {
        if (!AddUpParts.Of(told.Newest.Definition, told.Sources.Others))
            return SituationWords.NoSum;
        var lines = told.Lines.Where(line => line.Cell.Period == period).ToList();
        return Adds(one => one.Now) && Adds(one => one.SameSet) && Adds(one => one.Prior)
            ? null
            : SituationWords.NotAllOfIt;

        // Where a group lacks an input it has no value, and the others' sum is another one.
        bool Adds(Func<Compared, decimal?> side) =>
            (side(total.Exact) ?? 0) is var whole
            && Math.Abs(lines.Sum(line => side(line.Exact) ?? 0) - whole) <= Math.Max(Noise, Math.Abs(whole) * Noise);
    }

    /// <param name="total">Of which shares and contributions are told; null when they are not.</param>
    private static IReadOnlyList<IndicatorGroup> Groups(
        IReadOnlyList<IndicatorLine> lines,
        Period period,
        Compared? total
    )
    {
        var before = lines
            .Where(line => line.Cell.Period == ReadInputs.YearBefore(period))
            .ToDictionary(line => line.Cell with { Period = period }, line => line.Place);
        return
        [
            .. lines
                .Where(line => line.Cell.Period == period)
                .Select(line => new IndicatorGroup(
                    line,
                    total?.Now > 0 ? line.Exact.Now / total.Now : null,
                    total?.Prior > 0 ? ((line.Exact.SameSet ?? 0) - (line.Exact.Prior ?? 0)) * 100 / total.Prior : null,
                    line.Place,
                    before.GetValueOrDefault(line.Cell)
                )),
        ];
    }
}
