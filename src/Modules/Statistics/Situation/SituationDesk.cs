using Yuelu.Kernel;
using Yuelu.Platform.Facts;
using Yuelu.Statistics.Audit;
using Yuelu.Statistics.Contract;
using Yuelu.Statistics.Totals;

namespace Yuelu.Statistics.Situation;

/// <summary>What has come since January.</summary>
/// <param name="Field">The number that was filed; null when the periods are added up.</param>
internal sealed record CumulativeFigure(FormField? Field, SituationCell Cell);

/// <summary>A dashboard's figures, and what they were made of.</summary>
/// <param name="Period">For which the groups are.</param>
/// <param name="Total">All together in the period; null when nothing was accepted for it.</param>
/// <param name="Cumulative">Null when the reader wants none, or the form has none.</param>
/// <param name="Trend">All together, period by period, the earliest first: at least twelve where the vintage has them.</param>
/// <param name="Groups">By part; those of areas go one step down from the area that was asked for.</param>
/// <param name="Sql">The query, with the files by their names alone.</param>
internal sealed record SituationAnswer(
    FactSource Source,
    Period Period,
    SituationCell? Total,
    CumulativeFigure? Cumulative,
    IReadOnlyList<SituationCell> Trend,
    IReadOnlyDictionary<SituationPart, IReadOnlyList<RankedGroup>> Groups,
    string Sql
);

/// <summary>Answers what a dashboard asks, out of one vintage and within the scope of whoever asks.</summary>
internal sealed class SituationDesk(FactSources sources, FactEngine engine, FactStore store, AnswerShelf shelf)
{
    /// <summary>How many periods a trend has at least.</summary>
    private const int ATrend = 12;

    internal async Task<Result<SituationAnswer>> AskAsync(SituationRequest request, CancellationToken ct)
    {
        if (!(await sources.FindAsync(request.Facts, ct)).Succeeded(out var source, out var problem))
            return problem;
        var asked = request.Period.Length > 0 ? request.Period : source.Vintage.LastPeriod;
        if (!Period.Parse(asked).Succeeded(out var period, out problem))
            return problem;
        if (!CumulativeOf(request, source).Succeeded(out var cumulative, out problem))
            return problem;
        var question = new SituationQuestion(
            source.Field.Code,
            source.Scope,
            request.Area,
            request.Industry,
            source.Vintage.HasSizes
        );
        var files = FilesFor(source, period);
        if (!(await CellsAsync(source, files, question, ct)).Succeeded(out var cells, out problem))
            return problem;
        CumulativeFigure? since = null;
        if (cumulative.Field is { } field)
        {
            var other = await AllAsync(source, files, question with { Indicator = field.Code }, ct);
            if (!other.Succeeded(out var filed, out problem))
                return problem;
            since = In(filed, SituationPart.All, period) is [var cell] ? new(field, cell) : null;
        }
        else if (cumulative.Adds)
        {
            List<SituationCell> all = [.. cells.Where(cell => cell.Part == SituationPart.All)];
            if (!YearToDate.Sum(all, source.Form.Rhythm, period).Succeeded(out var sum, out problem))
                return problem;
            since = new(null, sum);
        }
        var total = In(cells, SituationPart.All, period).SingleOrDefault();
        return new SituationAnswer(
            source,
            period,
            total,
            since,
            [
                .. cells
                    .Where(cell => cell.Part == SituationPart.All)
                    .Where(cell => string.CompareOrdinal(cell.Period, PeriodsInRules.Of(period.Code)) <= 0)
                    .OrderBy(cell => cell.Period, StringComparer.Ordinal),
            ],
            total is null
                ? new Dictionary<SituationPart, IReadOnlyList<RankedGroup>>()
                : Ranked(cells, period, total, PartsOf(request, source.Vintage.HasSizes)),
            SituationQuery.Sql([.. files.Select(Path.GetFileName).OfType<string>()], question)
        );
    }

    /// <summary>By what a dashboard tells enterprises apart: areas one step down, divisions unless one was asked for, sizes where they are known.</summary>
    internal static IEnumerable<SituationPart> PartsOf(SituationRequest request, bool hasSizes)
    {
        yield return AreaCode.IsCounty(request.Area) ? SituationPart.Enterprise
        : request.Area.Length > 0 && AreaCode.IsCity(request.Area) || request.By == SituationRequest.ByCounty
            ? SituationPart.County
        : SituationPart.City;
        if (request.Industry.Length == 0)
            yield return SituationPart.Division;
        if (hasSizes)
            yield return SituationPart.Size;
    }

    private static Dictionary<SituationPart, IReadOnlyList<RankedGroup>> Ranked(
        IReadOnlyList<SituationCell> cells,
        Period period,
        SituationCell total,
        IEnumerable<SituationPart> parts
    ) =>
        parts.ToDictionary(
            part => part,
            part =>
                RankGroups.Of(In(cells, part, period), In(cells, part, PeriodsInRules.YearBefore(total.Period)), total)
        );

    private static IReadOnlyList<SituationCell> In(
        IReadOnlyList<SituationCell> cells,
        SituationPart part,
        Period period
    ) => In(cells, part, PeriodsInRules.Of(period.Code));

    private static IReadOnlyList<SituationCell> In(
        IReadOnlyList<SituationCell> cells,
        SituationPart part,
        string period
    ) => [.. cells.Where(cell => cell.Part == part && cell.Period == period)];

    /// <summary>How many years before a period a trend begins.</summary>
    internal static int YearsOfATrend(Period period) =>
        ATrend
        / period.Kind switch
        {
            PeriodKind.Month or PeriodKind.MonthsToDate => 12,
            PeriodKind.Quarter => 4,
            _ => 1,
        };

    /// <summary>The files of the period's year and of as many before as a trend needs.</summary>
    private List<string> FilesFor(FactSource source, Period period)
    {
        var first = period.LastYear - YearsOfATrend(period);
        return
        [
            .. source
                .Files.Where(file => file.Year >= first && file.Year <= period.LastYear)
                .OrderBy(file => file.Year)
                .Select(file => store.PathOf(file.Sha256)),
        ];
    }

    private Task<Result<IReadOnlyList<SituationCell>>> CellsAsync(
        FactSource source,
        List<string> files,
        SituationQuestion question,
        CancellationToken ct
    ) => FindAsync(source, files, SituationQuery.Sql(files, question), SituationQuery.Read, ct);

    /// <summary>All together alone.</summary>
    private Task<Result<IReadOnlyList<SituationCell>>> AllAsync(
        FactSource source,
        List<string> files,
        SituationQuestion question,
        CancellationToken ct
    ) => FindAsync(source, files, SituationQuery.SqlOfAll(files, question), SituationQuery.ReadAll, ct);

    private Task<Result<IReadOnlyList<SituationCell>>> FindAsync(
        FactSource source,
        List<string> files,
        string sql,
        Func<FactSession, string, CancellationToken, IReadOnlyList<SituationCell>> read,
        CancellationToken ct
    ) =>
        sources.ReadAsync(
            source.Vintage,
            () =>
                files.Count > 0
                    ? shelf.FindAsync(sql, () => Read(sql, read), ct)
                    : Task.FromResult<IReadOnlyList<SituationCell>>([]),
            ct
        );

    private IReadOnlyList<SituationCell> Read(
        string sql,
        Func<FactSession, string, CancellationToken, IReadOnlyList<SituationCell>> read
    )
    {
        using var session = engine.Open();
        return read(session, sql, CancellationToken.None);
    }

    private static Result<(FormField? Field, bool Adds)> CumulativeOf(SituationRequest request, FactSource source)
    {
        switch (request.Cumulative)
        {
            case "":
                return (YearToDate.FieldFor(source.Form, source.Field), false);
            case SituationRequest.Sum:
                return ((FormField?)null, true);
            case SituationRequest.NoCumulative:
                return ((FormField?)null, false);
        }
        var field = FactSources.Numbers(source.Form).FirstOrDefault(one => one.Code == request.Cumulative);
        return field is null ? TotalProblems.NoSuchNumber(request.Cumulative)
            : FactSources.IsAdded(field) ? (field, false)
            : TotalProblems.IsRate(field.Name);
    }
}
