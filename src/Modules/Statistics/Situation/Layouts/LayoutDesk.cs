using Yuelu.Kernel;
using Yuelu.Platform.Facts;
using Yuelu.Platform.Storage;
using Yuelu.Statistics.Audit;
using Yuelu.Statistics.Situation.Maps;
using Yuelu.Statistics.Totals;

namespace Yuelu.Statistics.Situation.Layouts;

/// <summary>A regional layout, and what it was made of.</summary>
/// <param name="LeftOut">Of enterprises whose area or division is not known.</param>
/// <param name="Plants">Concentration of the enterprises of each division.</param>
/// <param name="Clusters">Null when the reader gave no bounds.</param>
/// <param name="AreNeighboursKnown">Whether it is known which areas border on each other.</param>
/// <param name="Sql">The query, with the files by their names alone.</param>
internal sealed record LayoutAnswer(
    FactSource Source,
    Period Period,
    RegionalLayout Layout,
    decimal LeftOut,
    IReadOnlyDictionary<string, decimal> Plants,
    IReadOnlyDictionary<string, long> Units,
    IReadOnlyList<RegionalCluster>? Clusters,
    bool AreNeighboursKnown,
    string Sql
);

/// <summary>Answers where industries are, out of one vintage and within the scope of whoever asks: the whole is what they may see.</summary>
internal sealed class LayoutDesk(YueluDb db, FactSources sources, FactEngine engine, FactStore store, AnswerShelf shelf)
{
    internal async Task<Result<LayoutAnswer>> AskAsync(LayoutRequest request, CancellationToken ct)
    {
        if (!(await sources.FindAsync(request.Facts, ct)).Succeeded(out var source, out var problem))
            return problem;
        var asked = request.Period.Length > 0 ? request.Period : source.Vintage.LastPeriod;
        if (!Period.Parse(asked).Succeeded(out var period, out problem))
            return problem;
        var files = source
            .Files.Where(file => file.Year == period.LastYear)
            .Select(file => store.PathOf(file.Sha256))
            .ToList();
        var question = new SituationQuestion(source.Field.Code, source.Scope, request.Area);
        var written = PeriodsInRules.Of(period.Code);
        var read = await sources.ReadAsync(
            source.Vintage,
            () => ReadAsync(files, question, written, request.ByCounty, ct),
            ct
        );
        if (!read.Succeeded(out var found, out problem))
            return problem;
        if (found.Cells.Any(cell => cell.Value < 0))
            return LayoutProblems.HasNegative(period.Code);
        var known = found.Cells.Where(cell => cell.Area.Length > 0 && cell.Division.Length > 0).ToList();
        var layout = new RegionalLayout(known);
        var neighbours = await MapShelf.NeighboursAsync(db, ct);
        return new LayoutAnswer(
            source,
            period,
            layout,
            found.Cells.Sum(cell => cell.Value) - layout.Whole,
            found.Plants.ToDictionary(one => one.Division, one => one.Herfindahl),
            known.GroupBy(cell => cell.Division).ToDictionary(same => same.Key, same => same.Sum(cell => cell.Units)),
            request is { Quotient: { } quotient, Share: { } share }
                ? FindClusters.Of(layout, quotient, share / 100, neighbours)
                : null,
            layout.Areas.Any(area => neighbours[area].Any()),
            LayoutQuery.Sql([.. files.Select(Path.GetFileName).OfType<string>()], question, written, request.ByCounty)
        );
    }

    private async Task<(IReadOnlyList<LayoutCell> Cells, IReadOnlyList<PlantConcentration> Plants)> ReadAsync(
        List<string> files,
        SituationQuestion question,
        string period,
        bool byCounty,
        CancellationToken ct
    )
    {
        if (files.Count == 0)
            return ([], []);
        var (sql, plants) = (
            LayoutQuery.Sql(files, question, period, byCounty),
            LayoutQuery.PlantSql(files, question, period)
        );
        return (
            await shelf.FindAsync(sql, () => With(session => LayoutQuery.Read(session, sql)), ct),
            await shelf.FindAsync(plants, () => With(session => LayoutQuery.ReadPlants(session, plants)), ct)
        );
    }

    private IReadOnlyList<T> With<T>(Func<FactSession, IReadOnlyList<T>> read)
    {
        using var session = engine.Open();
        return read(session);
    }
}
