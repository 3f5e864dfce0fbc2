using Yuelu.Forecasting;
using Yuelu.Kernel;
using Yuelu.Platform.Ui;
using Yuelu.Statistics.Outlook;

namespace Yuelu.Statistics.Warnings;

/// <summary>What a rule says of a period.</summary>
/// <param name="IsMet">Whether it warns; null where it cannot be judged.</param>
/// <param name="Value">The figure that was judged; 0 where it could not be.</param>
/// <param name="Why">Why, in a sentence.</param>
internal sealed record Verdict(Period Period, bool? IsMet, decimal Value, string Unit, Words Why);

/// <summary>Judges a period by a rule, knowing nothing of later periods. Pure.</summary>
internal static class JudgeRule
{
    private const string PerCent = "%";

    /// <summary>Whether a condition has a threshold.</summary>
    internal static bool HasThreshold(WarningCondition condition) =>
        condition is not (WarningCondition.FellInARow or WarningCondition.OffItsSeason);

    /// <summary>Whether it counts periods.</summary>
    internal static bool HasPeriods(WarningCondition condition) =>
        condition is WarningCondition.FellInARow or WarningCondition.MayFallBelow or WarningCondition.MayRiseAbove;

    /// <summary>Whether it needs a forecast, and so equal steps of time.</summary>
    internal static bool Forecasts(WarningCondition condition) =>
        condition is WarningCondition.MayFallBelow or WarningCondition.MayRiseAbove or WarningCondition.OffItsSeason;

    /// <summary>Judges the period at a place.</summary>
    internal static Verdict At(WarningRule rule, Watched figures, int at)
    {
        var period = figures.Periods[at];
        if (figures.Values[at] is not { } value)
            return Unknown(period, WarningWords.NoFigure.With(period.Name));
        return rule.Condition switch
        {
            WarningCondition.Below => Beside(
                value < rule.Threshold,
                value,
                WarningWords.IsBelow,
                WarningWords.IsNotBelow
            ),
            WarningCondition.Above => Beside(
                value > rule.Threshold,
                value,
                WarningWords.IsAbove,
                WarningWords.IsNotAbove
            ),
            WarningCondition.GrowthBelow => Growth(rule, figures, at),
            WarningCondition.FellInARow => Falls(rule, figures, at, value),
            WarningCondition.OffItsSeason => Season(figures, at, value),
            _ => Ahead(rule, figures, at),
        };

        Verdict Beside(bool met, decimal judged, Words yes, Words no) =>
            new(
                period,
                met,
                judged,
                figures.Unit,
                (met ? yes : no).With(period.Name, Say(judged, figures), Say(rule.Threshold!.Value, figures.Unit))
            );
    }

    private static Verdict Growth(WarningRule rule, Watched figures, int at)
    {
        var period = figures.Periods[at];
        if (figures.Growth[at] is not { } share)
            return Unknown(period, WarningWords.NoGrowth.With(period.Name));
        var (growth, met) = (Math.Round(share * 100, 4), share * 100 < rule.Threshold);
        var words = met ? WarningWords.GrowsLess : WarningWords.GrowsEnough;
        return new(
            period,
            met,
            growth,
            PerCent,
            words.With(period.Name, Say(growth, PerCent, 2), Say(rule.Threshold!.Value, PerCent))
        );
    }

    private static Verdict Falls(WarningRule rule, Watched figures, int at, decimal value)
    {
        var period = figures.Periods[at];
        var from = at - rule.Periods;
        if (from < 0 || figures.Values.Skip(from).Take(rule.Periods + 1).Any(one => one is null))
            return Unknown(period, WarningWords.TooFewToFall.With(period.Name, rule.Periods + 1));
        var met = Enumerable.Range(from, rule.Periods).All(i => figures.Values[i + 1] < figures.Values[i]);
        var words = met ? WarningWords.Fell : WarningWords.DidNotFall;
        return new(
            period,
            met,
            value,
            figures.Unit,
            words.With(period.Name, rule.Periods, Say(figures.Values[from]!.Value, figures), Say(value, figures))
        );
    }

    private static Verdict Season(Watched figures, int at, decimal value)
    {
        var period = figures.Periods[at];
        if (!Continue(figures, at, 1).Succeeded(out var forecast, out var problem))
            return Unknown(period, problem.Detail);
        // A gap before the period makes it more than one step ahead of the last figure known.
        var step = forecast.Steps[^1].NinetyFive!.Value;
        var (low, high) = (Round(step.Low, figures), Round(step.High, figures));
        var met = value < low || value > high;
        var words = met ? WarningWords.OffSeason : WarningWords.InSeason;
        return new(
            period,
            met,
            value,
            figures.Unit,
            words.With(period.Name, Say(value, figures), Say(low, figures), Say(high, figures))
        );
    }

    private static Verdict Ahead(WarningRule rule, Watched figures, int at)
    {
        var period = figures.Periods[at];
        if (!Continue(figures, at + 1, rule.Periods).Succeeded(out var forecast, out var problem))
            return Unknown(period, problem.Detail);
        var falls = rule.Condition == WarningCondition.MayFallBelow;
        var ends = forecast.Steps.Select(step =>
            Round(falls ? step.NinetyFive!.Value.Low : step.NinetyFive!.Value.High, figures)
        );
        var worst = falls ? ends.Min() : ends.Max();
        var met = falls ? worst < rule.Threshold : worst > rule.Threshold;
        var words = (falls, met) switch
        {
            (true, true) => WarningWords.MayFall,
            (true, false) => WarningWords.WillNotFall,
            (false, true) => WarningWords.MayRise,
            _ => WarningWords.WillNotRise,
        };
        return new(
            period,
            met,
            worst,
            figures.Unit,
            words.With(period.Name, rule.Periods, Say(worst, figures), Say(rule.Threshold!.Value, figures.Unit))
        );
    }

    /// <summary>Continues what is before a place by a method that was tested on it.</summary>
    private static Result<Forecast> Continue(Watched figures, int before, int steps)
    {
        var known = figures.Values.Take(before).Select(value => (double?)value).ToList();
        var missing = before - 1 - known.FindLastIndex(value => value is not null);
        if (!TimeSeries.Of(known, figures.Cycle).Succeeded(out var series, out var problem))
            return problem;
        var past = figures.Periods.Take(before).TakeLast(series.Length + missing).ToList();
        var wanted = steps + missing;
        // Months are forecast for a year, so that a method is tested on those around the Spring Festival too.
        var horizon = figures.Cycle > 4 ? Math.Max(wanted, figures.Cycle) : wanted;
        IReadOnlyList<Period>? months =
            figures.Cycle > 4 ? [.. past, .. EqualSteps.After(past[^1], figures.Cycle, horizon - missing)] : null;
        if (!Forecaster.Choose(series, horizon, months).Succeeded(out var forecast, out problem))
            return problem;
        if (forecast.Scores.Count == 0)
            return WarningProblems.NoTestedMethod(
                known.Count(value => value is not null),
                Forecaster.LeastForBackTest(figures.Cycle, horizon)
            );
        forecast = forecast with { Steps = [.. forecast.Steps.Take(wanted)] };
        return forecast.Steps.All(step =>
            Math.Abs(step.NinetyFive!.Value.High) < 1e15 && Math.Abs(step.NinetyFive!.Value.Low) < 1e15
        )
            ? forecast
            : OutlookProblems.BeyondDigits(figures.Periods[before - 1].Name);
    }

    private static decimal Round(double number, Watched figures) => SeriesOutlook.Round(number, figures.Decimals);

    private static Verdict Unknown(Period period, Words why) => new(period, null, 0, "", why);

    private static Words Say(decimal value, Watched figures) => Say(value, figures.Unit, figures.Decimals);

    private static Words Say(decimal value, string unit, int? decimals = null)
    {
        var spaced = unit.Length > 0 && char.IsAsciiLetter(unit[0]) ? " " : "";
        return new(In(Language.Chinese), In(Language.English));

        string In(Language language)
        {
            var write = Writer.In(language);
            return $"{(decimals is { } digits ? write.Number(value, digits) : write.Number(value))}{spaced}{unit}";
        }
    }
}
