using Yuelu.Plans.Settings;
using Yuelu.Plans.Trajectories;

namespace Yuelu.Plans.Commitments;

public sealed class BoardTests
{
    private static readonly DateOnly Day = new(2021, 7, 1);

    [Fact]
    public void A_multiple_of_the_unit_counts_as_converted()
    {
        var plan = Published.Plan(Sample.Level(500, "亿元"));
        var board = Published.Board(plan, Day, [Published.Figure("T01", "2020", 5_000_000, "万元")]);
        Assert.Equal(Standing.Met, board.Lines[0].Trajectory.Standing);
    }

    [Fact]
    public void A_setting_counts_on_its_days_only()
    {
        var plan = Published.Plan(Sample.Level(50, "家", Reader.Comparator.About));
        var figures = new[] { Published.Figure("T01", "2020", 48, "家") };
        var setting = new Setting
        {
            Key = SettingKeys.About,
            Value = "5",
            ValidFrom = new(2021, 1, 1),
            ValidTo = new(2021, 12, 31),
            SetAt = default,
            SetBy = "officer",
        };
        Standing On(DateOnly day) => Published.Board(plan, day, figures, setting).Lines[0].Trajectory.Standing;
        Assert.Equal(Standing.CannotCompute, On(new(2020, 12, 31)));
        Assert.Equal(Standing.Met, On(Day));
        Assert.Equal(Standing.CannotCompute, On(new(2022, 1, 1)));
    }

    [Fact]
    public void The_table_of_a_commitment_has_every_year_of_its_path_and_every_figure()
    {
        var plan = Published.Plan(Sample.Level(70));
        var board = Published.Board(
            plan,
            Day,
            [Published.Figure("T01", "2015", 50, "%"), Published.Figure("T01", "2018", 60, "%")]
        );
        var rows = SeriesRow.Of(board.Lines[0]);
        Assert.Equal([2015, 2016, 2017, 2018, 2019, 2020], rows.Select(row => row.At));
        Assert.Equal((60m, 62m), (rows[3].Measure!.Value.Value, rows[3].Expected));
    }

    [Fact]
    public void The_history_tells_when_a_commitment_came_changed_and_went()
    {
        var versions = new[]
        {
            Published.Plan("plan", 1, Sample.Level(70)),
            Published.Plan("plan", 2, Sample.Level(70)),
            Published.Plan("plan", 3, Sample.Level(75)),
            Published.Plan("plan", 4),
        };
        var history = CommitmentVersion.History(versions, "T01");
        Assert.Equal([4, 3, 2, 1], history.Select(entry => entry.Number));
        Assert.Equal(
            [RecordWords.Removed.Zh, "改为：某项指标 75% 2020", RecordWords.Same.Zh, RecordWords.First.Zh],
            history.Select(entry => entry.What.Zh)
        );
    }

    [Fact]
    public void The_data_block_of_a_chart_cannot_be_ended_by_a_figure()
    {
        var plan = Published.Plan(Sample.Level(70, "</script>"));
        var board = Published.Board(plan, Day, [Published.Figure("T01", "2015", 50, "</script>")]);
        var json = ChartJson.Of(board.Lines[0], SeriesRow.Of(board.Lines[0]), Kernel.Language.English);
        Assert.DoesNotContain("<", json);
    }
}
