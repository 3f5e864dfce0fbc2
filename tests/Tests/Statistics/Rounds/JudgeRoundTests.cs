using Yuelu.Kernel;
using Yuelu.Statistics.Calendar;
using Yuelu.Statistics.Contract;
using Yuelu.Statistics.Forms;

namespace Yuelu.Statistics.Rounds;

public sealed class JudgeRoundTests
{
    private static readonly DateOnly Today = new(2026, 9, 1);

    private static readonly HolidayTable Holidays = HolidayTable.Of(
        2026,
        ReadHolidays
            .Read(
                "date,kind,source\n2026-10-01,holiday,s\n2026-10-02,holiday,s\n2026-10-03,holiday,s\n2026-10-04,working day,s\n"u8.ToArray(),
                2026
            )
            .Value.Days,
        [],
        "",
        "",
        default
    );

    private static AskedWindow Window(RoundStage stage, string opens, string until, int hour = 24) =>
        new(stage, DateOnly.Parse(opens), DateOnly.Parse(until), hour);

    private static Result<JudgedWindows> Judge(
        string period,
        IReadOnlyList<AskedWindow> windows,
        FormDefinition? form = null,
        HolidayTable[]? tables = null
    ) =>
        JudgeRound.Do(
            form ?? SampleForm.Definition,
            Period.Parse(period).Value,
            windows,
            "/province/",
            tables ?? [Holidays],
            Today
        );

    private static string? Refused(string period, params AskedWindow[] windows) => Judge(period, windows).Problem?.Code;

    private static readonly AskedWindow Fill = Window(RoundStage.Fill, "2026-09-20", "2026-10-01", 12);

    [Fact]
    public void Last_days_move_off_holidays_and_the_page_can_say_from_where()
    {
        var judged = Judge(
            "2026-09",
            [
                Window(RoundStage.City, "2026-10-05", "2026-10-10"),
                Fill,
                Window(RoundStage.County, "2026-10-04", "2026-10-08"),
            ]
        ).Value;
        Assert.Equal([RoundStage.Fill, RoundStage.County, RoundStage.City], judged.Windows.Select(one => one.Stage));
        Assert.Equal(
            [new DateOnly(2026, 10, 4), new(2026, 10, 8), new(2026, 10, 12)],
            judged.Windows.Select(one => one.Until)
        );
        Assert.Equal(new DateOnly(2026, 10, 1), judged.Windows[0].AskedUntil);
        Assert.All(judged.Windows, one => Assert.True(one.AreHolidaysKnown));
        Assert.Equal([Holidays.Id], judged.Tables);
    }

    [Fact]
    public void Without_a_holiday_table_no_day_moves_and_that_is_kept()
    {
        var window = Judge("2026-09", [Fill], tables: []).Value.Windows.Single();
        Assert.Equal((Fill.Until, false), (window.Until, window.AreHolidaysKnown));
    }

    [Fact]
    public void A_form_without_marks_or_out_of_date_opens_nothing()
    {
        FormDefinition With(FormHeader header) => SampleForm.Definition with { Header = header };
        var bare = With(SampleForm.Header with { ApprovalNumber = "" });
        Assert.Equal("round.not-lawful", Judge("2026-09", [Fill], bare).Problem?.Code);
        var old = With(SampleForm.Header with { ValidUntil = Today.AddDays(-1) });
        Assert.Equal("round.form-expired", Judge("2026-09", [Fill], old).Problem?.Code);
        // It expires between the day asked and the day to which that one moves.
        var soon = With(SampleForm.Header with { ValidUntil = new(2026, 10, 3) });
        Assert.Equal("round.outlives-form", Judge("2026-09", [Fill], soon).Problem?.Code);
        var last = With(SampleForm.Header with { ValidUntil = new(2026, 10, 4) });
        Assert.Null(Judge("2026-09", [Fill], last).Problem);
    }

    [Fact]
    public void January_has_no_collection_of_its_own_and_the_period_fits_the_form()
    {
        Assert.Equal("period.lone-month", Refused("2026-01", Fill));
        Assert.Equal("period.lone-month", Refused("2026-02", Fill));
        Assert.Equal("period.other-rhythm", Refused("2026Q1", Fill));
        Assert.Null(Refused("2026M02C", Fill));
    }

    [Fact]
    public void Windows_are_whole_in_order_and_not_over()
    {
        Assert.Equal("round.no-fill-window", Refused("2026-09", Window(RoundStage.City, "2026-09-20", "2026-09-30")));
        Assert.Equal("round.stage-twice", Refused("2026-09", Fill, Fill));
        Assert.Equal("round.bad-window", Refused("2026-09", Fill with { Hour = 25 }));
        Assert.Equal("round.bad-window", Refused("2026-09", Fill with { Opens = Fill.Until.AddDays(1) }));
        Assert.Equal("round.over-already", Refused("2026-09", Window(RoundStage.Fill, "2026-08-01", "2026-08-31")));
        // In order as asked; after the holiday the county would end before the enterprises.
        var county = Window(RoundStage.County, "2026-09-20", "2026-10-02", 11);
        Assert.Equal("round.out-of-order", Refused("2026-09", Fill, county));
        Assert.Equal(
            "round.out-of-order",
            Refused("2026-09", Fill, Window(RoundStage.County, "2026-09-19", "2026-10-09"))
        );
    }

    [Fact]
    public void The_clock_says_how_far_a_round_is()
    {
        var judged = Judge("2026-09", [Fill, Window(RoundStage.County, "2026-10-06", "2026-10-08", 18)]).Value;
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
        var form = Form.Begin("some-form", "/province/", SampleForm.Definition, "", default).Value;
        var published = new PublishedForm { Form = form, Version = form.Publish("", "", default) };
        var round = Round.Open(published, Period.Parse("2026-09").Value, judged, "", default, zone);
        RoundState At(string local) =>
            round.StateAt(new DateTimeOffset(DateTime.Parse(local), TimeSpan.FromHours(8)), zone);
        Assert.Equal(RoundState.Ahead, At("2026-09-19T23:59"));
        Assert.Equal(RoundState.Fill, At("2026-09-20T00:00"));
        Assert.Equal(RoundState.Fill, At("2026-10-04T11:59"));
        Assert.Equal(RoundState.Between, At("2026-10-04T12:00"));
        Assert.Equal(RoundState.County, At("2026-10-06T00:00"));
        Assert.Equal(RoundState.Over, At("2026-10-08T18:00"));
        Assert.Equal(
            [(RoundStage.Fill, true), (RoundStage.Fill, false), (RoundStage.County, true), (RoundStage.County, false)],
            Enumerable
                .Range(0, 30)
                .SelectMany(day => RemindOfRounds.Due(round, new DateOnly(2026, 9, 15).AddDays(day)))
                .Select(due => (due.Stage, due.Title.Zh.Contains("今天开始", StringComparison.Ordinal)))
        );
        round.Withdraw("x", default);
        Assert.Equal(RoundState.Withdrawn, At("2026-09-20T00:00"));
    }
}
