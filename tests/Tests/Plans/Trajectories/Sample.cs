using Yuelu.Kernel;
using Yuelu.Reader;

namespace Yuelu.Plans.Trajectories;

/// <summary>Commitments and figures for examples.</summary>
internal static class Sample
{
    public static readonly PlanYears Years = new(2016, 2020);
    public static readonly DateOnly Before = new(2018, 7, 1);
    public static readonly DateOnly After = new(2021, 7, 1);

    public static Commitment Level(decimal? value, string unit = "%", Comparator comparator = Comparator.Reach) =>
        new()
        {
            Id = "T01",
            Kind = CommitmentKind.Target,
            Quote = "",
            Start = 0,
            End = 0,
            Occurrences = [],
            Indicator = "某项指标",
            Comparator = comparator,
            Value = value,
            Unit = unit,
            DeadlineYear = 2020,
        };

    public static Commitment Growth(decimal value) =>
        Level(value, "%", Comparator.GrowthReach) with
        {
            Indicator = "年均增速",
        };

    public static Commitment Fall(decimal value) =>
        Level(value, "%", Comparator.ReductionVsBase) with
        {
            BaseYear = 2015,
        };

    public static Commitment Range(decimal low, decimal high, string unit = "家") =>
        Level(null, unit, Comparator.Range) with
        {
            Low = low,
            High = high,
        };

    public static Figure Figure(string period, decimal value, string unit = "%", Bound bound = Bound.Exact) =>
        new(Guid.CreateVersion7(), Period.Parse(period).Value, new Quantity(value, bound), unit);

    public static Figure Proxy(string period, decimal value, string unit = "%") =>
        Figure(period, value, unit) with
        {
            Role = FigureRole.Proxy,
            RoleReason = "口径不同",
        };

    public static Figure[] Yearly(int first, params decimal[] values) =>
        [.. values.Select((value, at) => Figure($"{first + at}", value))];

    public static Trajectory On(DateOnly day, Commitment commitment, params Figure[] figures) =>
        Course.Follow(commitment, Years, figures, Bands.None, day);

    public static Trajectory On(DateOnly day, Bands bands, Commitment commitment, params Figure[] figures) =>
        Course.Follow(commitment, Years, figures, bands, day);
}
