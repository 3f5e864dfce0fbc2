using Yuelu.Kernel;
using Yuelu.Platform.Storage;
using Yuelu.Registry.Contract;
using Yuelu.Statistics.Definitions;
using Yuelu.Statistics.Indicators;
using Yuelu.Statistics.Situation;
using Yuelu.Statistics.Totals;

namespace Yuelu.Statistics.Briefs;

/// <summary>Which brief somebody wants to read.</summary>
/// <param name="Code">Code of the brief.</param>
/// <param name="Period">For which period; null for the last for which the first figure has a value.</param>
/// <param name="At">As was held at this moment; null for the present, which then is a moment too: the brief stays what it was.</param>
internal sealed record BriefRequest(string Code, Period? Period = null, DateTimeOffset? At = null);

/// <summary>A line of a figure with the names of what it is of.</summary>
internal sealed record BriefLine(IndicatorLine Line, Words Area, Words Industry, Words Size);

/// <summary>A figure of a brief that was read.</summary>
/// <param name="Problem">Why it could not be; null when it was.</param>
internal sealed record ReadFigure(
    BriefFigure Asked,
    IndicatorFigures? Answer,
    IReadOnlyList<BriefLine> Lines,
    Problem? Problem
);

/// <summary>All figures of a brief.</summary>
/// <param name="At">What was held at this moment is in them.</param>
internal sealed record BriefReading(
    BriefVersion Version,
    Period Period,
    DateTimeOffset At,
    IReadOnlyList<ReadFigure> Figures
)
{
    internal bool IsSynthetic => Figures.Any(figure => figure.Answer?.IsSynthetic == true);

    internal IndicatorSources Sources =>
        Figures.Aggregate(
            IndicatorSources.None,
            (all, figure) => figure.Answer is { } answer ? all.And(answer.Sources) : all
        );
}

/// <summary>Reads the figures of a brief within the reader's scope.</summary>
internal sealed class ReadBrief(YueluDb db, ComputeIndicator compute)
{
    /// <summary>The figures of a brief that is published, by the version in force for its period.</summary>
    internal async Task<Result<BriefReading>> AskAsync(BriefRequest request, DateTimeOffset at, CancellationToken ct)
    {
        var versions = (await db.Briefs(request.Code).ToListAsync(ct)).Where(one => one.HeldFrom <= at).ToList();
        if (versions.MaxBy(one => one.HeldFrom) is not { } newest)
            return BriefProblems.Unknown(request.Code);
        if (!(await PeriodAsync(newest, request.Period, at, ct)).Succeeded(out var period, out var problem))
            return problem;
        return versions.InForce(period, null) is { } version
            ? await OfAsync(version, period, at, ct)
            : BriefProblems.NotInForce(request.Code, period.Name);
    }

    /// <summary>The figures of a version that need not be published, for the last period there is.</summary>
    internal async Task<Result<BriefReading>> TryAsync(BriefVersion version, DateTimeOffset at, CancellationToken ct) =>
        (await PeriodAsync(version, null, at, ct)).Succeeded(out var period, out var problem)
            ? await OfAsync(version, period, at, ct)
            : problem;

    private async Task<BriefReading> OfAsync(
        BriefVersion version,
        Period period,
        DateTimeOffset at,
        CancellationToken ct
    )
    {
        var read = new List<ReadFigure>();
        foreach (var figure in version.Definition.Figures)
            read.Add(await FigureAsync(figure, period, at, ct));
        return new BriefReading(version, period, at, read);
    }

    private async Task<Result<Period>> PeriodAsync(
        BriefVersion version,
        Period? period,
        DateTimeOffset at,
        CancellationToken ct
    )
    {
        if (period is { } asked)
            return asked.Kind == PeriodKind.Years ? BriefProblems.ManyYears : asked;
        var first = version.Definition.Figures[0];
        var last = await compute.AskAsync(new(first.Indicator, At: at), null, ct);
        return last.Succeeded(out var figures, out var problem)
            ? figures.Lines.Count > 0
                ? figures.Lines[^1].Cell.Period
                : IndicatorProblems.NoPeriod(first.Indicator)
            : problem;
    }

    private async Task<ReadFigure> FigureAsync(
        BriefFigure figure,
        Period period,
        DateTimeOffset at,
        CancellationToken ct
    )
    {
        var first = period.End.AddMonths(1 - figure.Months);
        var from = figure.Months == 1 ? period : new(PeriodKind.Month, first.Year, first.Year, first.Month);
        var request = new IndicatorRequest(figure.Indicator, figure.By, from, period, at)
        {
            Order = OrderOf(figure.Order),
        };
        var asked = await compute.AskAsync(request, null, ct);
        if (!asked.Succeeded(out var answer, out var problem))
            return new(figure, null, [], problem);
        var regions = await db.RegionNamesAsync(
            answer.Lines.Select(one => AreaCode.Whole(one.Cell.Area)).Distinct(),
            ct
        );
        var industries = await db.IndustryNamesAsync(answer.Lines.Select(one => one.Cell.Industry).Distinct(), ct);
        return new(
            figure,
            answer,
            [
                .. answer.Lines.Select(line => new BriefLine(
                    line,
                    line.Cell.Area.Length > 0 ? regions(AreaCode.Whole(line.Cell.Area)) : Words.Same(""),
                    line.Cell.Industry.Length > 0 ? industries(line.Cell.Industry) : Words.Same(""),
                    figure.By.HasFlag(Breakdown.Size) ? SituationWords.OfSize(line.Cell.Size) : Words.Same("")
                )),
            ],
            null
        );
    }

    private static LineOrder? OrderOf(BriefOrder order) =>
        order switch
        {
            BriefOrder.ValueDown => new(IndicatorSort.Value, LowestFirst: false),
            BriefOrder.ValueUp => new(IndicatorSort.Value, LowestFirst: true),
            BriefOrder.ChangeDown => new(IndicatorSort.Change, LowestFirst: false),
            BriefOrder.ChangeUp => new(IndicatorSort.Change, LowestFirst: true),
            _ => null,
        };
}
