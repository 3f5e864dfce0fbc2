using Yuelu.Kernel;
using Yuelu.Platform.Facts;
using Yuelu.Platform.Storage;
using Yuelu.Statistics.Definitions;
using Yuelu.Statistics.Totals;

namespace Yuelu.Statistics.Indicators;

/// <summary>
/// Computes indicators out of what is held at a moment: totals of accepted figures within the reader's scope, official series,
/// coefficients and other indicators. The formula is applied to the inputs of each cell; growth to those of the same enterprises a
/// year before. For one request.
/// </summary>
internal sealed class ComputeIndicator(YueluDb db, TotalDesk totals, FactEngine engine)
{
    private sealed record Computed(IReadOnlyDictionary<IndicatorCell, IndicatorLine> Lines, IndicatorSources Sources);

    private readonly ReadInputs inputs = new(db);
    private readonly Dictionary<string, IReadOnlyList<IndicatorVersion>> versions = [];

    /// <summary>The figures that are asked for, by area, industry, enterprise, size and period.</summary>
    /// <param name="draft">A version that is not published, as if it were; null for none.</param>
    internal async Task<Result<IndicatorFigures>> AskAsync(
        IndicatorRequest request,
        IndicatorVersion? draft,
        CancellationToken ct
    )
    {
        if (draft is not null)
            versions[draft.Code] = [.. await db.Indicators(draft.Code).ToListAsync(ct), draft];
        if (!(await FromAsync(request, draft, ct)).Succeeded(out var from, out var problem))
            return problem;
        var known = await KnownAsync(request, ct);
        var to = request.To ?? from;
        if (from.Start > to.End)
            return TotalProblems.WrongOrder;
        if (known.InForce(to, request.At) is not { } last)
            return IndicatorProblems.NotInForce(request.Code, to.Name);
        if (!(await OfAsync(request, from, to, [request.Code], ct)).Succeeded(out var computed, out problem))
            return problem;
        IReadOnlyList<IndicatorLine> lines =
        [
            .. computed
                .Lines.Values.Where(line => request.WithYearBefore || line.Cell.Period.Start >= from.Start)
                .OrderBy(line => line.Cell.Area, StringComparer.Ordinal)
                .ThenBy(line => line.Cell.Industry, StringComparer.Ordinal)
                .ThenBy(line => line.Cell.Unit, StringComparer.Ordinal)
                .ThenBy(line => line.Cell.Size, StringComparer.Ordinal)
                .ThenBy(line => line.Cell.Period.End),
        ];
        return new IndicatorFigures(last, request.By, request.Order?.Place(lines) ?? lines, computed.Sources);
    }

    /// <summary>From which period on figures are asked for: the last there is when the request does not say.</summary>
    /// <param name="draft">A version that is not published, as if it were; null for none.</param>
    internal async Task<Result<Period>> FromAsync(
        IndicatorRequest request,
        IndicatorVersion? draft,
        CancellationToken ct
    )
    {
        if ((await KnownAsync(request, ct)).MaxBy(one => one.HeldFrom) is not { } newest)
            return IndicatorProblems.Unknown(request.Code);
        var from = request.From ?? await LastPeriod.OfAsync(db, VersionsAsync, draft ?? newest, request.At, [], ct);
        return from is { } period ? period : IndicatorProblems.NoPeriod(request.Code);
    }

    /// <summary>The versions that were held at the moment in question.</summary>
    private async Task<List<IndicatorVersion>> KnownAsync(IndicatorRequest request, CancellationToken ct) =>
        [.. (await VersionsAsync(request.Code, ct)).Where(one => request.At is null || one.HeldFrom < request.At)];

    private async Task<IReadOnlyList<IndicatorVersion>> VersionsAsync(string code, CancellationToken ct)
    {
        if (!versions.TryGetValue(code, out var found))
            versions[code] = found = await db.Indicators(code).ToListAsync(ct);
        return found;
    }

    /// <summary>All cells of the periods, and of those a year before, each by the version in force for it.</summary>
    /// <param name="path">The indicators whose formulas led here, this one last.</param>
    private async Task<Result<Computed>> OfAsync(
        IndicatorRequest request,
        Period from,
        Period to,
        IReadOnlyList<string> path,
        CancellationToken ct
    )
    {
        var code = path[^1];
        if (path.Take(path.Count - 1).Contains(code))
            return IndicatorProblems.Circle(string.Join(" → ", path));
        var all = await VersionsAsync(code, ct);
        var lines = new Dictionary<IndicatorCell, IndicatorLine>();
        var sources = IndicatorSources.None;
        foreach (var version in InForce(all, ReadInputs.YearBefore(from), to, request.At))
        {
            var definition = version.Definition;
            var asked = request with { Numbers = [.. await NumbersAsync(definition, [code], ct), .. request.Numbers] };
            if (!(await ReadAllAsync(definition, asked, from, to, path, ct)).Succeeded(out var read, out var problem))
                return problem;
            var (readings, scope) = read;
            var deflator =
                definition.Deflator.Length == 0
                    ? null
                    : (
                        await inputs.SeriesAsync(
                            new("price", InputSource.Series, definition.Deflator),
                            request,
                            scope,
                            ct
                        )
                    ).Value;
            var cells = CellsOf(definition, readings)
                .Where(cell => IsWanted(cell.Period))
                .Where(cell => all.InForce(cell.Period, request.At) == version)
                .ToList();
            foreach (var line in EvaluateCells.Of(engine, version, cells, readings, deflator, ct))
                lines[line.Cell] = line;
            if (cells.Count == 0)
                continue;
            sources = readings.Aggregate(sources, (some, reading) => some.And(reading.Sources()));
            sources = deflator is null ? sources : sources.And(deflator.Sources());
            sources = path.Count > 1 ? sources.And(IndicatorSources.None with { Others = [version] }) : sources;
        }
        return new Computed(EvaluateCells.WithTwoYears(lines), sources);

        bool IsWanted(Period period) =>
            IsIn(period, from, to) || IsIn(period, ReadInputs.YearBefore(from), ReadInputs.YearBefore(to));

        static bool IsIn(Period period, Period first, Period last) =>
            period.Start >= first.Start && period.End <= last.End;
    }

    /// <summary>The numbers of forms in a formula, and in those of the indicators that it reads.</summary>
    /// <param name="seen">The indicators that were looked at already.</param>
    private async Task<HashSet<string>> NumbersAsync(
        IndicatorDefinition definition,
        HashSet<string> seen,
        CancellationToken ct
    )
    {
        var numbers = definition
            .Inputs.Where(input => input.Source == InputSource.Field)
            .Select(input => input.Of)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var other in definition.Inputs.Where(input => input.Source == InputSource.Indicator))
            if (seen.Add(other.Of))
                foreach (var version in await VersionsAsync(other.Of, ct))
                    numbers.UnionWith(await NumbersAsync(version.Definition, seen, ct));
        return numbers;
    }

    /// <summary>The versions that hold for a month of the time, in their order.</summary>
    private static IEnumerable<IndicatorVersion> InForce(
        IReadOnlyList<IndicatorVersion> all,
        Period from,
        Period to,
        DateTimeOffset? at
    )
    {
        var months = (to.End.Year - from.Start.Year) * 12 + to.End.Month - from.Start.Month + 1;
        return Enumerable
            .Range(0, months)
            .Select(month => from.Start.AddMonths(month))
            .Select(month => all.InForce(new(PeriodKind.Month, month.Year, month.Year, month.Month), at))
            .OfType<IndicatorVersion>()
            .Distinct();
    }

    /// <summary>The cells of what has cells of its own: totals before indicators before series; the whole where nothing has.</summary>
    private static HashSet<IndicatorCell> CellsOf(IndicatorDefinition definition, List<InputReading> readings)
    {
        foreach (var source in (InputSource[])[InputSource.Field, InputSource.Indicator, InputSource.Series])
        {
            var some = definition
                .Inputs.Zip(readings)
                .Where(one => one.First.Source == source)
                .SelectMany(one => one.Second.Cells)
                .ToHashSet();
            if (some.Count > 0)
                return some;
        }
        return [];
    }

    /// <summary>All inputs in their order, and the paths below which the enterprises stand that were added up. Series come last: which areas they may be of depends on that.</summary>
    private async Task<Result<(List<InputReading> Readings, IReadOnlyList<string>? Scope)>> ReadAllAsync(
        IndicatorDefinition definition,
        IndicatorRequest request,
        Period from,
        Period to,
        IReadOnlyList<string> path,
        CancellationToken ct
    )
    {
        var readings = new Dictionary<string, InputReading>();
        IReadOnlyList<string>? scope = null;
        foreach (var input in definition.Inputs.OrderBy(input => input.Source == InputSource.Series))
        {
            var isSeries = input.Source == InputSource.Series;
            var read = isSeries
                ? await inputs.SeriesAsync(input, request, scope, ct)
                : await ReadAsync(input, request, from, to, path, ct);
            if (!read.Succeeded(out var reading, out var problem))
                return problem;
            readings[input.Name] = reading;
            if (!isSeries)
                scope ??= reading.Sources().Totals.Select(one => one.Scope).FirstOrDefault(one => one is not null);
        }
        return (definition.Inputs.Select(input => readings[input.Name]).ToList(), scope);
    }

    private async Task<Result<InputReading>> ReadAsync(
        IndicatorInput input,
        IndicatorRequest request,
        Period from,
        Period to,
        IReadOnlyList<string> path,
        CancellationToken ct
    )
    {
        switch (input.Source)
        {
            case InputSource.Field:
                return await ReadInputs.FieldAsync(totals, input, request, ReadInputs.YearBefore(from), to, ct);
            case InputSource.Coefficient:
                return await inputs.CoefficientAsync(input, request, ct);
            case InputSource.Months:
                return ReadInputs.Months;
            default:
                if (
                    !(await OfAsync(request, from, to, [.. path, input.Of], ct)).Succeeded(
                        out var made,
                        out var problem
                    )
                )
                    return problem;
                return new InputReading(
                    cell => made.Lines.TryGetValue(cell, out var line) ? line.Exact : Compared.Nothing,
                    [.. made.Lines.Keys],
                    cell => made.Lines.GetValueOrDefault(cell)?.Units,
                    () => made.Sources,
                    _ => null
                );
        }
    }
}
