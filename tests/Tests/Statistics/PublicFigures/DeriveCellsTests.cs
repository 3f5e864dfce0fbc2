using Yuelu.Disclosure;
using Yuelu.Kernel;
using Yuelu.Platform.Facts;
using Yuelu.Platform.Storage;
using Yuelu.Statistics.Definitions;
using Yuelu.Statistics.Indicators;

namespace Yuelu.Statistics.PublicFigures;

/// <summary>What a public indicator adds to what everybody knows, judged by solving the equations that it and the margins are.</summary>
public sealed class DeriveCellsTests(Stores stores)
{
    private const string Month = "2026-03";
    private static readonly SafetyRule Rule = new(3, new(1, 75), 10, 20, HidesZeros: true);

    /// <summary>An indicator of open cells is an equation without unknowns; one computed of hidden cells too would be solved for them.</summary>
    [Fact]
    public async Task Nobody_solves_a_public_indicator_for_a_hidden_input()
    {
        var store = await stores.CreateAsync(StoreKind.Sqlite);
        await using var db = store.Open();
        db.Add(Version("ACCOUNT", "a + b * 2", "a", "b"));
        await db.SaveChangesAsync();
        var engine = new FactEngine(new(), store.Options);
        var random = new Random(20261129);
        var solvedByNaive = 0;
        for (var round = 0; round < 6; round++)
        {
            var places = Enumerable
                .Range(0, 60)
                .Select(at =>
                    (Unit: $"u{at:00}", City: random.Next(1, 4), County: random.Next(2), Division: 30 + random.Next(4))
                )
                .ToList();
            var (a, b) = (Protect("a", 60), Protect("b", 45));
            var derive = new DeriveCells(
                db,
                engine,
                "form",
                (field, _) => (new PublicTable(field, Month, 1, field, 0, 0), field == "a" ? a : b),
                ReportingRhythm.Month
            );
            var derived = (await derive.OfAsync("ACCOUNT", Period.Parse(Month).Value, [], default))!.Values;

            Dictionary<(string, string), PublicCell> ofA = a.ToDictionary(Place),
                ofB = b.ToDictionary(Place);
            Assert.Equal(ofA.Keys.Where(ofB.ContainsKey).Order(), derived.Keys.Order());
            foreach (var (place, value) in derived)
                Assert.Equal(ofA[place].Value + ofB[place].Value * 2, value.Value);
            var unknown = a.Concat(b).Where(cell => cell.IsHidden).Select(cell => (cell.Field, Place(cell))).ToList();
            Assert.NotEmpty(unknown);
            var margins = Margins(a).Concat(Margins(b)).ToList();
            var before = Solve(margins, unknown);
            Assert.Equal(0, before.Solved);
            Assert.Equal(
                before,
                Solve(
                    [.. margins, .. derived.Where(one => !one.Value.IsHidden).Select(one => Equation(one.Key))],
                    unknown
                )
            );
            var naive = Solve([.. margins, .. derived.Select(one => Equation(one.Key))], unknown);
            Assert.True(naive.Rank > before.Rank);
            solvedByNaive += naive.Solved;

            IReadOnlyList<PublicCell> Protect(string field, int among) =>
                ProtectTable
                    .Do(
                        (field, Month, 1),
                        [
                            .. places
                                .Take(among)
                                .Select(one => new Contribution(
                                    one.Unit,
                                    ["430000", $"430{one.City}00", $"430{one.City}0{one.County + 1}"],
                                    $"{one.Division}",
                                    random.Next(1, 100)
                                )),
                        ],
                        [],
                        [],
                        Rule,
                        default
                    )
                    .Cells;
        }
        Assert.True(solvedByNaive > 0);
    }

    private static List<((string Field, (string, string) Place) Cell, int Times)> Equation((string, string) place) =>
        [(("a", place), 1), (("b", place), 2)];

    /// <summary>What is printed in a table: each sum is that of its industries, and that of its areas.</summary>
    private static IEnumerable<List<((string Field, (string, string) Place) Cell, int Times)>> Margins(
        IReadOnlyList<PublicCell> cells
    )
    {
        foreach (var whole in cells)
        {
            var parts = new[]
            {
                whole.Industry == SumTable.AllIndustries
                    ? cells.Where(one => one.Area == whole.Area && one.Industry != whole.Industry)
                    : [],
                cells.Where(one => one.Industry == whole.Industry && Above(one.Area) == whole.Area),
            };
            foreach (var some in parts.Select(one => one.ToList()).Where(one => one.Count > 0))
                yield return
                [
                    ((whole.Field, Place(whole)), 1),
                    .. some.Select(part => ((part.Field, Place(part)), -1)),
                ];
        }
    }

    private static string Above(string area) =>
        area == "430000" ? ""
        : area.EndsWith("00", StringComparison.Ordinal) ? "430000"
        : area[..4] + "00";

    /// <summary>How many equations say something of their own, and how many cells follow from them; in exact fractions.</summary>
    private static (int Rank, int Solved) Solve(
        IEnumerable<List<((string Field, (string, string) Place) Cell, int Times)>> equations,
        List<(string Field, (string, string) Place)> unknown
    )
    {
        var rows = equations
            .Select(terms =>
            {
                var row = Enumerable.Repeat(Fraction.Zero, unknown.Count).ToArray();
                foreach (var (cell, times) in terms)
                    if (unknown.IndexOf(cell) is var at and >= 0)
                        row[at] += times;
                return row;
            })
            .ToList();
        var rank = 0;
        for (var column = 0; column < unknown.Count && rank < rows.Count; column++)
        {
            var pivot = rows.FindIndex(rank, row => row[column].Sign != 0);
            if (pivot < 0)
                continue;
            (rows[rank], rows[pivot]) = (rows[pivot], rows[rank]);
            var by = rows[rank][column];
            for (var at = 0; at < unknown.Count; at++)
                rows[rank][at] /= by;
            for (var other = 0; other < rows.Count; other++)
                if (other != rank && rows[other][column].Sign != 0)
                {
                    var times = rows[other][column];
                    for (var at = 0; at < unknown.Count; at++)
                        rows[other][at] -= times * rows[rank][at];
                }
            rank++;
        }
        return (rank, rows.Take(rank).Count(row => row.Count(one => one.Sign != 0) == 1));
    }

    private static (string, string) Place(PublicCell cell) => (cell.Area, cell.Industry);

    private static IndicatorVersion Version(string code, string formula, params string[] fields)
    {
        var definition = new IndicatorDefinition(
            Words.Same(code),
            "x",
            4,
            IndicatorRounding.HalfAway,
            [.. fields.Select(field => new IndicatorInput(field, InputSource.Field, $"form/{field}"))],
            formula,
            "x",
            false,
            new(2020, 1, 1)
        );
        return Array.Empty<IndicatorVersion>().Next(code, definition, "x", DateTimeOffset.UnixEpoch);
    }
}
