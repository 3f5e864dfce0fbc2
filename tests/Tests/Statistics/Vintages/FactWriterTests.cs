using Yuelu.Kernel;
using Yuelu.Platform.Facts;
using Yuelu.Platform.Storage;
using Yuelu.Statistics.Audit;
using Yuelu.Statistics.Totals;

namespace Yuelu.Statistics.Vintages;

/// <summary>Facts in files, in two orders, and the totals over them.</summary>
public sealed class FactWriterTests
{
    private const string Changsha = "/province/changsha/yuelu/";
    private const string Xiangtan = "/province/xiangtan/yuhu/";

    [Fact]
    public async Task The_file_by_indicator_is_sorted_so_that_each_indicator_lies_together()
    {
        using var scene = new AuditScene();
        var facts = await WriteAsync(scene);
        Assert.Equal(
            facts.Rows("SELECT indicator, period, unit FROM {0} ORDER BY ALL"),
            facts.Rows("SELECT indicator, period, unit FROM {0}")
        );
        Assert.Equal(
            facts.Rows("SELECT unit, period, indicator FROM {1} ORDER BY ALL"),
            facts.Rows("SELECT unit, period, indicator FROM {1}")
        );
    }

    [Fact]
    public async Task Both_orders_hold_the_same_facts_and_nothing_that_was_left_out()
    {
        using var scene = new AuditScene();
        var facts = await WriteAsync(scene);
        Assert.Equal(
            facts.Rows("SELECT indicator, period, unit, value FROM {0} ORDER BY ALL"),
            facts.Rows("SELECT indicator, period, unit, value FROM {1} ORDER BY ALL")
        );
        // Texts, days and product lines are no facts; c left 02 out in 2026.
        Assert.Equal(
            [
                ["01"],
                ["02"],
                ["04"],
            ],
            facts.Rows("SELECT DISTINCT indicator FROM {0} ORDER BY 1")
        );
        Assert.Equal(facts.Count, long.Parse(facts.Rows("SELECT count(*) FROM {0}")[0][0], null));
        Assert.Empty(facts.Rows("SELECT 1 FROM {1} WHERE unit = 'c' AND indicator = '02'"));
    }

    [Fact]
    public async Task Growth_is_over_the_same_enterprises_and_both_bases_are_kept()
    {
        using var scene = new AuditScene();
        var facts = await WriteAsync(scene);
        var total = Assert.Single(facts.Totals(new("01")));
        // c is new; a and b filed 100 and 50 a year before.
        Assert.Equal(("2026M03", 110.1m + 60m + 7m, 3), (total.Period, total.Value, total.Units));
        Assert.Equal((170.1m, 150m, 2), (total.SameSet, total.Prior, total.SameUnits));
        Assert.Equal(0.134m, GrowthRates.Over(total.SameSet, total.Prior));
    }

    [Fact]
    public async Task Totals_are_told_apart_by_area_and_industry_and_stay_within_the_scope()
    {
        using var scene = new AuditScene();
        var facts = await WriteAsync(scene);
        Assert.Equal(
            [("430104", "35", 110.1m), ("430302", "26", 67m)],
            facts
                .Totals(new("01", Breakdown.County | Breakdown.Industry))
                .Select(one => (one.Area, one.Industry, one.Value))
        );
        Assert.Equal(
            [("4301", 110.1m), ("4303", 67m)],
            facts.Totals(new("01", Breakdown.City)).Select(one => (one.Area, one.Value))
        );
        Assert.Equal(110.1m, Assert.Single(facts.Totals(new("01", Scope: [Changsha]))).Value);
        Assert.Empty(facts.Totals(new("01", Scope: [])));
        Assert.Empty(facts.Totals(new("01", From: "2026M04")));
        Assert.Empty(facts.Totals(new("01' OR true --")));
    }

    [Fact]
    public async Task The_same_question_has_the_same_answer_twenty_times_with_one_thread_and_with_two()
    {
        using var scene = new AuditScene();
        var dice = new Random(7);
        var rows = Enumerable
            .Range(0, 3000)
            .Select(at =>
                AuditScene.Row($"u{at:0000}", "2026-03", $$"""{"01":{{dice.Next(1, 99_999_999)}}.{{dice.Next(10)}}}""")
            )
            .ToList();
        var facts = await WriteAsync(scene, rows, []);
        var answers = new HashSet<string>();
        foreach (var threads in new[] { 1, 2 })
        {
            using var engine = new FactEngine(new() { Threads = threads }, scene.Storage);
            using var session = engine.Open();
            for (var run = 0; run < 20; run++)
                answers.Add(
                    string.Join('\n', TotalQuery.Read(session, [facts.ByIndicator], new("01", Breakdown.City), default))
                );
        }
        Assert.Single(answers);
    }

    private static Task<WrittenScene> WriteAsync(AuditScene scene) =>
        WriteAsync(
            scene,
            [
                AuditScene.Row(
                    "a",
                    "2026-03",
                    """{"01":110.1,"02":5,"04":3,"07":"text","product":[{"p1":"x","p2":9}]}"""
                ),
                AuditScene.Row("b", "2026-03", """{"01":60,"02":6}"""),
                AuditScene.Row("c", "2026-03", """{"01":7}"""),
            ],
            [
                AuditScene.Row("a", "2025-03", """{"01":100,"02":4}"""),
                AuditScene.Row("b", "2025-03", """{"01":50}"""),
                AuditScene.Row("gone", "2025-03", """{"01":1000}"""),
            ]
        );

    private static async Task<WrittenScene> WriteAsync(
        AuditScene scene,
        IReadOnlyList<AuditRow> year,
        IReadOnlyList<AuditRow> before
    )
    {
        FactPlace[] places =
        [
            new("a", Changsha, "430104", "3511"),
            new("b", Xiangtan, "430302", "2614"),
            new("c", Xiangtan, "430302", "2614"),
            .. year.Skip(3).Select((row, at) => new FactPlace(row.Unit, Changsha, $"43{at % 14:00}01", "3511")),
        ];
        Directory.CreateDirectory(scene.Engine.Folder);
        using var writer = new FactWriter(scene.Engine, AuditScene.Form(), places);
        var count = await writer.WriteAsync(
            FiledSource.Of(year.ToAsyncEnumerable()),
            FiledSource.Of(before.ToAsyncEnumerable()),
            order => Path.Combine(scene.Engine.Folder, $"{order}.parquet"),
            default
        );
        return new(scene.Engine, count);
    }

    private sealed record WrittenScene(FactEngine Engine, long Count)
    {
        internal string ByIndicator => Path.Combine(Engine.Folder, $"{FactOrder.ByIndicator}.parquet");

        private string ByUnit => Path.Combine(Engine.Folder, $"{FactOrder.ByUnit}.parquet");

        /// <summary>{0} is the file by indicator, {1} the one by enterprise.</summary>
        internal IReadOnlyList<string[]> Rows(string sql)
        {
            using var session = Engine.Open();
            var files = string.Format(
                System.Globalization.CultureInfo.InvariantCulture,
                sql,
                FactSql.Text(ByIndicator),
                FactSql.Text(ByUnit)
            );
            return [.. session.Read(files).Select(row => Array.ConvertAll(row, cell => $"{cell}"))];
        }

        internal IReadOnlyList<Total> Totals(TotalQuestion asked)
        {
            using var session = Engine.Open();
            return TotalQuery.Read(session, [ByIndicator], asked, default);
        }
    }
}
