using Yuelu.Disclosure;
using Yuelu.Kernel;
using Yuelu.Platform.Facts;
using Yuelu.Platform.Storage;
using Yuelu.Statistics.Vintages;

namespace Yuelu.Statistics.PublicFigures;

/// <summary>The tables of a form's next cube: those whose figures, rule and decisions have not changed are as they were, cell for cell.</summary>
internal sealed class CubeTables(
    FactEngine engine,
    FactStore store,
    VintageFigures figures,
    DisclosureRule rule,
    EarlierCubes earlier
)
{
    private readonly List<(PublicTable Table, PublicManifest? In, IReadOnlyList<PublicCell> Cells)> tables = [];
    private readonly List<LeftOut> leftOut = [];
    private readonly HashSet<StoredFacts> read = [.. figures.Files];
    private readonly Dictionary<string, PublicIndicator> indicators = [];

    /// <summary>What is not published, or stays as it was.</summary>
    internal IReadOnlyList<LeftOut> LeftOut => leftOut;

    /// <summary>The files that its figures and cells came from so far.</summary>
    internal IReadOnlyCollection<StoredFacts> Files => read;

    /// <summary>Whether the cube would differ from the last one.</summary>
    internal bool HaveChanged =>
        earlier.Last is { } last ? !last.Tables.SequenceEqual(tables.Select(one => one.Table)) : tables.Count > 0;

    /// <summary>Leaves a number out, with all its periods.</summary>
    internal void Leave(string field, LeftOutReason why) => leftOut.Add(new(field, figures.Vintage.LastPeriod, why));

    /// <summary>Takes in all periods of a number; a refusal when a file of the vintage, or of what was published before, is out of use.</summary>
    /// <param name="still">The periods whose collection goes on.</param>
    internal async Task<Problem?> TakeAsync(YueluDb db, string field, IReadOnlySet<string> still, CancellationToken ct)
    {
        if (figures.Broken is { } lost)
            return VintageProblems.Broken(lost.Sha256);
        foreach (var period in figures.PeriodsOf(field, ct))
        {
            var now = figures.Of(field, period, ct);
            var made = MadeOf(field, period, now);
            var last = earlier.Newest(field, period.Code);
            if (last is { } old && !store.IsThere(old.Cube.Stored))
                return VintageProblems.Broken(old.Cube.Sha256);
            if (last?.Table.Made == made)
            {
                tables.Add((last.Value.Table, last.Value.Cube, []));
                continue;
            }
            var found = new ProtectedTable([], LeftOutReason.StillCollected);
            if (
                !still.Contains(period.Code)
                && !(await ProtectAsync(db, field, period, now, last, ct)).Succeeded(out found, out var problem)
            )
                return problem;
            if (found.Why is { } why)
            {
                leftOut.Add(new(field, period.Code, why));
                if (last is { } kept)
                    tables.Add((kept.Table, kept.Cube, []));
                continue;
            }
            var hidden = found.Cells.Count(cell => cell.IsHidden);
            var table = new PublicTable(field, period.Code, figures.Vintage.Number, made, found.Cells.Count, hidden);
            tables.Add((table, null, found.Cells));
        }
        return null;
    }

    /// <summary>Takes in indicators, computed from the tables of numbers that are in it by now.</summary>
    internal async Task DeriveAsync(YueluDb db, IEnumerable<string> codes, CancellationToken ct)
    {
        List<Period> periods =
        [
            .. tables.Select(one => one.Table.Period).Distinct().Select(code => Period.Parse(code).Value),
        ];
        var numbers = tables.ToDictionary(one => (one.Table.Field, one.Table.Period));
        var derive = new DeriveCells(db, engine, earlier.Form.Form.Code, Number, earlier.Form.Definition.Rhythm);
        foreach (var code in codes)
        {
            var taken = 0;
            foreach (var period in periods)
                if (await derive.OfAsync(code, period, [], ct) is { } derived)
                    taken += Take(code, period, derived) ? 1 : 0;
            if (taken == 0 && periods.MaxBy(period => period.End) is { } last)
                leftOut.Add(new(code, last.Code, LeftOutReason.InputNotThere));
        }

        (PublicTable, IReadOnlyList<PublicCell>)? Number(string field, string period)
        {
            if (!numbers.TryGetValue((field, period), out var one))
                return null;
            if (one.In is { } cube && one.Cells.Count == 0)
                numbers[(field, period)] = one = (one.Table, cube, Read(cube, field, period, ct));
            return (one.Table, one.Cells);
        }
    }

    private bool Take(string code, Period period, DerivedTable derived)
    {
        var definition = derived.Version.Definition;
        var cells = derived
            .Values.Select(one =>
                (
                    Place: one.Key,
                    one.Value,
                    Rounded: one.Value.Value is { } exact ? PublicIndicators.Rounded(definition, exact) : null
                )
            )
            .Where(one => one.Value.IsHidden || one.Rounded is not null)
            .OrderBy(one => one.Place.Area, StringComparer.Ordinal)
            .ThenBy(one => one.Place.Industry, StringComparer.Ordinal)
            .Select(one => new PublicCell(
                code,
                period.Code,
                one.Place.Area,
                one.Place.Industry,
                one.Rounded,
                one.Value.Units,
                derived.Vintage
            ))
            .ToList();
        if (cells.Count == 0 || definition.Decimals > PublicIndicators.MostDecimals)
            return false;
        var made = Vintage.HashOf(
            string.Join(
                '\n',
                derived.Made.Concat(
                    cells.Select(cell =>
                        FormattableString.Invariant($"{cell.Area} {cell.Industry} {cell.Value} {cell.Units}")
                    )
                )
            )
        );
        indicators[derived.Version.Sha256] = PublicIndicator.Of(derived.Version);
        var hidden = cells.Count(cell => cell.IsHidden);
        var table = new PublicTable(
            code,
            period.Code,
            derived.Vintage,
            made,
            cells.Count,
            hidden,
            derived.Version.Sha256
        );
        // Made of the same and with the same cells as before it is the same table.
        tables.Add(
            earlier.Newest(code, period.Code) is { } last && last.Table.Made == made
                ? (last.Table, last.Cube, [])
                : (table, null, cells)
        );
        return true;
    }

    /// <summary>The cells of all tables, one table after another.</summary>
    internal IEnumerable<IReadOnlyList<PublicCell>> Cells(CancellationToken ct) =>
        tables.Select(one => one.In is { } cube ? Read(cube, one.Table.Field, one.Table.Period, ct) : one.Cells);

    /// <summary>What the cube consists of.</summary>
    internal PublicManifest Manifest(int number, DateTimeOffset now, StoredFacts file) =>
        new(
            number,
            earlier.Form.Form.Code,
            figures.Vintage.Number,
            figures.Vintage.Sha256,
            now,
            rule.Rule,
            rule.Id,
            file.Sha256,
            file.Bytes,
            figures.Vintage.IsSynthetic,
            [.. tables.Select(one => one.Table)],
            leftOut,
            indicators.Count > 0
                ? [.. indicators.Values.OrderBy(one => one.Code, StringComparer.Ordinal).ThenBy(one => one.Version)]
                : null
        );

    /// <summary>A later vintage in which a period has not changed leaves its table as it is.</summary>
    private string MadeOf(string field, Period period, IEnumerable<Contribution> now) =>
        Vintage.HashOf(
            string.Join(
                '\n',
                now.Select(one => FormattableString.Invariant($"{one.Unit} {one.Areas[^1]} {one.Industry} {one.Value}"))
                    .Prepend($"{field} {period.Code} {rule.Id}")
            )
        );

    private async Task<Result<ProtectedTable>> ProtectAsync(
        YueluDb db,
        string field,
        Period period,
        IReadOnlyList<Contribution> now,
        (PublicManifest Cube, PublicTable Table)? last,
        CancellationToken ct
    )
    {
        var before = (await earlier.VintagesAsync(db, field, period.Code, ct))
            .Select(vintage => new VintageFigures(engine, store, vintage))
            .ToList();
        if (before.Select(one => one.Broken).FirstOrDefault(file => file is not null) is { } broken)
            return VintageProblems.Broken(broken.Sha256);
        read.UnionWith(before.SelectMany(one => one.Files));
        var hidden = last is { } shown ? Read(shown.Cube, field, period.Code, ct).Where(cell => cell.IsHidden) : [];
        return ProtectTable.Do(
            (field, period.Code, figures.Vintage.Number),
            now,
            [.. before.Select(one => one.Of(field, period, ct))],
            hidden.Select(cell => (cell.Area, cell.Industry)),
            rule.Rule,
            ct
        );
    }

    private IReadOnlyList<PublicCell> Read(PublicManifest cube, string field, string period, CancellationToken ct)
    {
        read.Add(cube.Stored);
        return PublicCubeFile.Read(engine, store, cube.Stored, new(field, period), ct);
    }
}
