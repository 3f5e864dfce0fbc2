using Yuelu.Platform.Facts;
using Yuelu.Statistics.Audit;

namespace Yuelu.Statistics.Situation;

/// <summary>Answers kept by their queries: computed once, bounded, and none for another scope.</summary>
public sealed class AnswerShelfTests
{
    private const string File = "facts.parquet";

    /// <summary>Paths that begin alike, hold one another, or would end a text in SQL.</summary>
    private static readonly string[] Offices =
    [
        "/p/c1/",
        "/p/c1/k1/",
        "/p/c1/k10/",
        "/p/c10/",
        "/p/c10/k1/",
        "/p/c1-k1/",
        "/p/c'1/",
        "/p/c1') OR true --/",
    ];

    private static readonly string[] Periods = ["2025M03", "2026M02", "2026M03"];

    /// <summary>Officers of many scopes ask at once and again and again; each must get the sums of the own enterprises, every time.</summary>
    [Fact]
    public async Task No_answer_crosses_scopes_however_alike_the_paths_and_however_many_ask_at_once()
    {
        using var scene = new AuditScene();
        var facts = Write(scene, new Random(11));
        var shelf = new AnswerShelf(new());
        List<string[]> scopes =
        [
            .. Offices.Select(path => new[] { path }),
            ["/p/c1/", "/p/c10/k1/"],
            ["/p/c10/k1/", "/p/c1/k1/", "/p/c1/"],
            ["/p/"],
            [],
        ];
        var asked = scopes.SelectMany(scope =>
            new[] { "430100", "430102", "" }.Select(area => (Scope: scope, Area: area))
        );
        var answers = await Task.WhenAll(
            Enumerable
                .Repeat(asked, 4)
                .SelectMany(one => one)
                .Select(async one => (one, Cells: await AskAsync(scene, shelf, new("01", one.Scope, one.Area))))
        );
        foreach (var ((scope, area), cells) in answers)
        {
            var own = facts
                .Where(fact => scope.Any(path => fact.Office.StartsWith(path, StringComparison.Ordinal)))
                .Where(fact => fact.Area.StartsWith(AreaCode.Beginning(area), StringComparison.Ordinal))
                .ToList();
            Assert.Equal(Expected(own, SituationPart.All, _ => ""), Told(cells, SituationPart.All));
            Assert.Equal(Expected(own, SituationPart.County, fact => fact.Area), Told(cells, SituationPart.County));
            Assert.Equal(Expected(own, SituationPart.Size, fact => fact.Size), Told(cells, SituationPart.Size));
            Assert.Equal(
                Expected(own, SituationPart.City, fact => AreaCode.City(fact.Area)),
                Told(cells, SituationPart.City)
            );
            // Single enterprises stand in an answer for a county alone.
            Assert.Equal(
                area == "430102" ? Expected(own, SituationPart.Enterprise, fact => fact.Unit) : [],
                Told(cells, SituationPart.Enterprise)
            );
        }
    }

    [Fact]
    public async Task What_many_ask_for_at_once_is_computed_once_and_what_failed_is_computed_anew()
    {
        var (shelf, computed) = (new AnswerShelf(new()), 0);
        using var go = new ManualResetEventSlim();
        var waiting = Enumerable.Range(0, 20).Select(_ => shelf.FindAsync("q", Slow, default)).ToList();
        go.Set();
        Assert.All(await Task.WhenAll(waiting), answer => Assert.Equal([7], answer));
        Assert.Equal(1, computed);
        await Assert.ThrowsAsync<InvalidDataException>(() =>
            shelf.FindAsync<int>("broken", () => throw new InvalidDataException(), default)
        );
        Assert.Equal([8], await shelf.FindAsync<int>("broken", () => [8], default));

        IReadOnlyList<int> Slow()
        {
            go.Wait();
            Interlocked.Increment(ref computed);
            return [7];
        }
    }

    [Fact]
    public async Task What_was_not_asked_for_longest_goes_first_and_who_leaves_does_not_stop_the_others()
    {
        // Three answers of ten rows, and one row for each query.
        var shelf = new AnswerShelf(new() { KeptRows = 33 });
        var computed = new List<string>();
        foreach (var query in new[] { "a", "b", "c", "a", "d", "a", "b" })
            await shelf.FindAsync(query, () => Ten(query), default);
        // d came when a, b and c were there, and b had not been asked for longest.
        Assert.Equal(["a", "b", "c", "d", "b"], computed);
        Assert.Equal(33, shelf.Rows);
        using var gone = new CancellationTokenSource();
        using var go = new ManualResetEventSlim();
        var first = shelf.FindAsync("slow", Slow, gone.Token);
        var second = shelf.FindAsync("slow", Slow, default);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        go.Set();
        Assert.Equal([1], await second);

        IReadOnlyList<int> Ten(string query)
        {
            computed.Add(query);
            return [.. Enumerable.Range(0, 10)];
        }

        IReadOnlyList<int> Slow()
        {
            go.Wait();
            return [1];
        }
    }

    private static Task<IReadOnlyList<SituationCell>> AskAsync(
        AuditScene scene,
        AnswerShelf shelf,
        SituationQuestion asked
    )
    {
        var sql = SituationQuery.Sql([Path.Combine(scene.Engine.Folder, File)], asked);
        return shelf.FindAsync(
            sql,
            () =>
            {
                using var session = scene.Engine.Open();
                return SituationQuery.Read(session, sql, default);
            },
            default
        );
    }

    private static List<Fact> Write(AuditScene scene, Random dice)
    {
        string[] areas = ["430102", "430104", "430302", "430100"];
        string[] sizes = ["large", "micro", ""];
        var facts = Enumerable
            .Range(0, 240)
            .Select(at => new Fact(
                Offices[at % Offices.Length],
                areas[dice.Next(areas.Length)],
                sizes[dice.Next(sizes.Length)],
                $"u{at}",
                Periods[dice.Next(Periods.Length)],
                dice.Next(-1000, 100_000) / 10m,
                dice.Next(3) == 0 ? null : dice.Next(1, 100_000) / 10m
            ))
            .ToList();
        Directory.CreateDirectory(scene.Engine.Folder);
        using var session = scene.Engine.Open();
        var rows = facts.Select(fact =>
            FormattableString.Invariant(
                $"('01', {FactSql.Text(fact.Period)}, {FactSql.Text(fact.Office)}, '{fact.Area}', '3511', {(fact.Size.Length == 0 ? "NULL" : $"'{fact.Size}'")}, '{fact.Unit}', CAST({fact.Value} AS DECIMAL(18, 4)), CAST({(fact.Prior is { } prior ? FormattableString.Invariant($"{prior}") : "NULL")} AS DECIMAL(18, 4)))"
            )
        );
        session.Do(
            $"COPY (SELECT * FROM (VALUES {string.Join(", ", rows)}) AS f(indicator, period, office, area, industry, size, unit, value, prior)) TO {FactSql.Text(Path.Combine(scene.Engine.Folder, File))} (FORMAT parquet)"
        );
        return facts;
    }

    private static List<SituationCell> Expected(List<Fact> facts, SituationPart part, Func<Fact, string> codeOf) =>
        [
            .. facts
                .GroupBy(fact => (Code: codeOf(fact), fact.Period))
                .Select(same => new SituationCell(
                    part,
                    same.Key.Code,
                    same.Key.Period,
                    same.Sum(fact => fact.Value),
                    same.Count(),
                    same.Where(fact => fact.Prior is not null).Sum(fact => fact.Value),
                    same.Sum(fact => fact.Prior ?? 0),
                    same.Count(fact => fact.Prior is not null)
                ))
                .OrderBy(cell => (cell.Code, cell.Period)),
        ];

    private static List<SituationCell> Told(IReadOnlyList<SituationCell> cells, SituationPart part) =>
        [.. cells.Where(cell => cell.Part == part).OrderBy(cell => (cell.Code, cell.Period))];

    private sealed record Fact(
        string Office,
        string Area,
        string Size,
        string Unit,
        string Period,
        decimal Value,
        decimal? Prior
    );
}
