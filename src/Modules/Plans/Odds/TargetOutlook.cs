using Yuelu.Forecasting;
using Yuelu.Forecasting.Methods;
using Yuelu.Kernel;
using Yuelu.Plans.Trajectories;

namespace Yuelu.Plans.Odds;

/// <summary>达标概率: how likely a commitment is met by its deadline if its yearly figures go on as they did. Model output.</summary>
/// <param name="Probability">0 to 1; by 10,000 paths with a fixed seed, so the same figures give the same number.</param>
/// <param name="StandardError">How far it is off by simulation alone.</param>
/// <param name="Forecast">Method, reason and scores.</param>
/// <param name="First">Year of the first figure used.</param>
/// <param name="Last">Year of the last.</param>
/// <param name="Known">How many figures were used.</param>
internal sealed record TargetOutlook(
    double Probability,
    double StandardError,
    Forecast Forecast,
    int First,
    int Last,
    int Known
)
{
    /// <summary>
    /// The probability on a day. A level is continued as it is; rates of growth are continued as the logarithms of their factors, so that
    /// what was reached since the base year and what is to come add up. A value due each year is met on a path where each of the years
    /// to come meets it; a mean over years where the sum does. Of a range both ends count.
    /// </summary>
    /// <param name="own">The commitment's own figures whose periods ended by the day, as the state uses them.</param>
    /// <returns>A refusal where the commitment has no such number, its deadline has come, or too few years are known to test a method.</returns>
    internal static Result<TargetOutlook> Of(Trajectory trajectory, IReadOnlyList<Figure> own, DateOnly day)
    {
        var promise = trajectory.Promise;
        if (promise.Kind == PromiseKind.Rank)
            return OddsProblems.Rank;
        if (promise is not { DueYear: { } due, Goal: { } goal })
            return OddsProblems.NotThisKind;
        if (Course.IsDue(promise, day))
            return OddsProblems.Settled(due);
        var enough = trajectory.Track?.Enough ?? goal;
        return promise.Kind switch
        {
            PromiseKind.Level or PromiseKind.RateInYear => Level(promise, own, due, enough),
            PromiseKind.AverageGrowth or PromiseKind.CumulativeChange => Growth(promise, own, due, enough),
            PromiseKind.EachYear => EachYear(promise, own, due, enough),
            PromiseKind.YearlyMean => YearlyMean(promise, own, due, enough),
            _ => OddsProblems.NotThisKind,
        };
    }

    private static Result<TargetOutlook> Level(Promise promise, IReadOnlyList<Figure> own, int due, decimal enough)
    {
        var years = Years(own, year => FigureShelf.ForYear(own, year, promise.Unit)?.Quantity, value => (double)value);
        var steps = due - years.Keys.DefaultIfEmpty(due - 1).Max();
        return Ask(
            years,
            due,
            new ForecastTarget((double)enough, promise.Direction == Direction.Up, steps, steps)
            {
                Most = (double?)promise.Most,
            }
        );
    }

    private static Result<TargetOutlook> EachYear(Promise promise, IReadOnlyList<Figure> own, int due, decimal enough)
    {
        var years = WholeYears(own);
        var last = years.Keys.DefaultIfEmpty(due - 1).Max();
        var first = promise.BaseYear + 1 ?? last + 1;
        var wanted = new ForecastTarget(
            (double)enough,
            promise.Direction == Direction.Up,
            Math.Max(1, first - last),
            due - last
        )
        {
            EachStep = true,
            Most = (double?)promise.Most,
        };
        for (var year = first; year <= last; year++)
        {
            if (!years.TryGetValue(year, out var number))
                return OddsProblems.YearMissing(year);
            if (!wanted.IsMetBy(number))
                return OddsProblems.YearMissed(year);
        }
        return Ask(years, due, wanted);
    }

    private static Result<TargetOutlook> YearlyMean(Promise promise, IReadOnlyList<Figure> own, int due, decimal enough)
    {
        if (promise.BaseYear is not { } @base || @base >= due)
            return OddsProblems.MeanWithoutBase;
        var years = WholeYears(own);
        var last = years.Keys.DefaultIfEmpty(@base).Max();
        for (var year = @base + 1; year <= last; year++)
            if (!years.ContainsKey(year))
                return OddsProblems.YearMissing(year);
        double Over(decimal mean) => (double)mean * (due - @base);
        return Ask(
            years,
            due,
            new ForecastTarget(
                Over(enough),
                promise.Direction == Direction.Up,
                Math.Max(1, @base + 1 - last),
                due - last,
                years.Where(year => year.Key > @base).Sum(year => year.Value)
            )
            {
                Most = promise.Most is { } most ? Over(most) : null,
            }
        );
    }

    private static SortedDictionary<int, double> WholeYears(IReadOnlyList<Figure> own) =>
        Years(
            own,
            year => own.FirstOrDefault(figure => figure.Period!.WholeYear == year)?.Quantity,
            value => (double)value
        );

    private static Result<TargetOutlook> Growth(Promise promise, IReadOnlyList<Figure> own, int due, decimal enough)
    {
        if (promise.BaseYear is not { } @base || @base >= due || enough <= -100)
            return OddsProblems.NotThisKind;
        var years = Years(
            own,
            year => own.FirstOrDefault(figure => figure.Period!.WholeYear == year)?.Quantity,
            value => value > -100 ? Math.Log(1 + (double)value / 100) : null
        );
        var last = years.Keys.DefaultIfEmpty(@base).Max();
        if (Enumerable.Range(@base + 1, Math.Max(0, last - @base)).Any(year => !years.ContainsKey(year)))
            return OddsProblems.BrokenChain;
        double Together(decimal rate) =>
            Math.Log(1 + (double)rate / 100) * (promise.Kind == PromiseKind.AverageGrowth ? due - @base : 1);
        var soFar = years.Where(year => year.Key > @base).Sum(year => year.Value);
        var from = Math.Max(1, @base + 1 - last);
        return Ask(
            years,
            due,
            new ForecastTarget(Together(enough), promise.Direction == Direction.Up, from, due - last, soFar)
            {
                Most = promise.Most is { } most ? Together(most) : null,
            }
        );
    }

    private static Result<TargetOutlook> Ask(SortedDictionary<int, double> years, int due, ForecastTarget target)
    {
        if (target.To < 1)
            return OddsProblems.Settled(due);
        if (target.To > Forecaster.LongestHorizon)
            return OddsProblems.TooFar(due);
        var (row, needed) = (InARow(years), Forecaster.LeastForBackTest(1, target.To));
        if (row.Count < needed)
            return OddsProblems.TooFew(row.Count, needed);
        if (!TimeSeries.Of(row.Values, 1).Succeeded(out var series, out var problem))
            return problem;
        if (!Forecaster.Choose(series, target.To).Succeeded(out var forecast, out problem))
            return problem;
        if (forecast.Scores.Count == 0)
            return OddsProblems.Constant;
        return TargetOdds.Of(forecast, target).Succeeded(out var odds, out problem)
            ? new TargetOutlook(
                odds.Probability,
                odds.StandardError,
                forecast,
                row.Keys.First(),
                row.Keys.Last(),
                row.Count
            )
            : problem;
    }

    /// <summary>The years whose figure is known exactly; a bound such as more than 2200 is no number to continue.</summary>
    private static SortedDictionary<int, double> Years(
        IReadOnlyList<Figure> own,
        Func<int, Quantity?> of,
        Func<decimal, double?> measure
    )
    {
        var years = new SortedDictionary<int, double>();
        foreach (var year in own.Select(figure => figure.Period!.LastYear).Distinct())
            if (of(year) is { Bound: Bound.Exact } known && measure(known.Value) is { } number)
                years[year] = number;
        return years;
    }

    /// <summary>The latest years that follow each other without a gap.</summary>
    private static SortedDictionary<int, double> InARow(SortedDictionary<int, double> years)
    {
        var row = new SortedDictionary<int, double>();
        if (years.Count > 0)
            for (var year = years.Keys.Max(); years.TryGetValue(year, out var number); year--)
                row[year] = number;
        return row;
    }
}

/// <summary>The probability for programs.</summary>
/// <param name="Probability">0 to 1, to three decimals; null where it cannot be said.</param>
/// <param name="StandardError">How far it is off by simulation alone.</param>
/// <param name="Method">How the figures were continued.</param>
/// <param name="Reason">Why this method, or why nothing can be said.</param>
/// <param name="FirstYear">Year of the first figure used.</param>
/// <param name="LastYear">Year of the last.</param>
/// <param name="Scores">Mean absolute scaled error of each method in the back-test of these figures.</param>
internal sealed record OddsView(
    decimal? Probability,
    decimal? StandardError,
    ForecastMethod? Method,
    Words Reason,
    int? FirstYear,
    int? LastYear,
    IReadOnlyDictionary<string, decimal> Scores
)
{
    internal static OddsView Of(Result<TargetOutlook> result) =>
        result.Succeeded(out var outlook, out var problem)
            ? new(
                (decimal)Math.Round(outlook.Probability, 3),
                (decimal)Math.Round(outlook.StandardError, 4),
                outlook.Forecast.Method,
                outlook.Forecast.Reason,
                outlook.First,
                outlook.Last,
                outlook.Forecast.Scores.ToDictionary(
                    score => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName($"{score.Method}"),
                    score => (decimal)Math.Round(score.Error, 4)
                )
            )
            : new(null, null, null, problem.Detail, null, null, new Dictionary<string, decimal>());
}
