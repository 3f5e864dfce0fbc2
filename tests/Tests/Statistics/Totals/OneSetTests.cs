using Yuelu.Platform.Facts;
using Yuelu.Statistics.Audit;
using Yuelu.Statistics.Vintages;

namespace Yuelu.Statistics.Totals;

/// <summary>Numbers that stand in one formula are added up over one set of enterprises, now and a year before.</summary>
public sealed class OneSetTests
{
    private const string March = "2026M03";
    private static readonly string[] All = ["01", "02", "04"];

    /// <summary>Output must be filled in, coal (02) and gas (04) need not: one enterprise went over from coal to gas.</summary>
    private static readonly AuditRow[] Filed =
    [
        AuditScene.Row("both", "2025-03", """{"01":10,"02":100,"04":10}"""),
        AuditScene.Row("both", "2026-03", """{"01":10,"02":100,"04":10}"""),
        AuditScene.Row("changed", "2025-03", """{"01":20,"02":100}"""),
        AuditScene.Row("changed", "2026-03", """{"01":20,"04":80}"""),
        AuditScene.Row("gone", "2025-03", """{"01":1000,"02":1000}"""),
        AuditScene.Row("new", "2026-03", """{"01":5,"02":7}"""),
        AuditScene.Row("partly", "2025-03", """{"02":500}"""),
        AuditScene.Row("partly", "2026-03", """{"02":500,"04":500}"""),
    ];

    [Fact]
    public async Task A_blank_is_nought_where_nothing_must_be_filled_in_and_growth_is_over_those_of_both_years()
    {
        var output = await TotalAsync("01");
        Assert.Equal((35m, 3, 30m, 30m, 2), Figures(output));
        // 100 and 90 of 200 and 10: who burns gas instead of coal stays among the same enterprises.
        Assert.Equal((107m, 3, 100m, 200m, 2), Figures(await TotalAsync("02")));
        Assert.Equal((90m, 3, 90m, 10m, 2), Figures(await TotalAsync("04")));
    }

    [Fact]
    public async Task Who_lacks_what_must_be_filled_in_is_in_none_of_the_sums()
    {
        var filled = await ReadAsync(new("02", Breakdown.Unit, March, March, Beside: All, Required: ["01"]));
        Assert.Equal([("both", 100m), ("changed", 0m), ("new", 7m)], filled.Select(one => (one.Unit, one.Value)));
        var strict = await ReadAsync(new("02", Breakdown.Unit, March, March, Beside: All, Required: All));
        Assert.Equal([("both", 100m)], strict.Select(one => (one.Unit, one.Value)));
        // Where nothing must be filled in, whoever filled in any of it counts.
        Assert.Equal(4, (await ReadAsync(new("02", Breakdown.Unit, March, March, Beside: All))).Count);
    }

    [Fact]
    public async Task A_number_that_stands_alone_is_told_of_all_who_filled_it_in()
    {
        var alone = Assert.Single(await ReadAsync(new("02", From: March, To: March)));
        Assert.Equal((607m, 3), (alone.Value, alone.Units));
        Assert.Equal(alone, Assert.Single(await ReadAsync(new("02", From: March, To: March, Beside: ["02"]))));
    }

    private static (decimal, long, decimal, decimal, long) Figures(Total total) =>
        (total.Value, total.Units, total.SameSet, total.Prior, total.SameUnits);

    private static async Task<Total> TotalAsync(string indicator) =>
        (await ReadAsync(new(indicator, From: "2025M03", To: March, Beside: All, Required: ["01"]))).Single(total =>
            total.Period == March
        );

    private static async Task<IReadOnlyList<Total>> ReadAsync(TotalQuestion asked)
    {
        using var scene = new AuditScene();
        Directory.CreateDirectory(scene.Engine.Folder);
        using var writer = new FactWriter(
            scene.Engine,
            AuditScene.Form(),
            Filed.Select(row => row.Unit).Distinct().Select(unit => new FactPlace(unit, "/province/", "430104", "3511"))
        );
        string FileOf(FactOrder order) => Path.Combine(scene.Engine.Folder, $"{order}.parquet");
        await writer.WriteAsync(FiledSource.Of(Filed.ToAsyncEnumerable()), FiledSource.None, FileOf, default);
        using var session = scene.Engine.Open();
        return TotalQuery.Read(session, [FileOf(FactOrder.ByIndicator)], asked, default);
    }
}
