using System.Text;
using CsCheck;

namespace Yuelu.Statistics.Calendar;

public sealed class WorkingDaysTests
{
    /// <summary>A made-up year: 1 to 3 October (Thursday to Saturday) are holidays, Sunday the 4th is worked for it.</summary>
    private const string Table =
        "日期,类别,来源,备注\n2026-10-01,节假日,测试通知,假日\n2026-10-02,节假日,测试通知,假日\n2026-10-03,节假日,测试通知,假日\n2026-10-04,调休上班,测试通知,\n";

    private static HolidayTable Of(string csv, int year) =>
        HolidayTable.Of(year, ReadHolidays.Read(Encoding.UTF8.GetBytes(csv), year).Value.Days, [], "", "", default);

    private static readonly WorkingDays Days = new([Of(Table, 2026)]);

    [Theory]
    [InlineData("2026-09-30", "2026-09-30")]
    [InlineData("2026-10-01", "2026-10-04")]
    [InlineData("2026-10-03", "2026-10-04")]
    [InlineData("2026-10-04", "2026-10-04")]
    [InlineData("2026-10-10", "2026-10-12")]
    public void A_day_moves_to_the_next_on_which_people_work(string asked, string moved) =>
        Assert.Equal(new ShiftedDay(DateOnly.Parse(moved), true), Days.Shift(DateOnly.Parse(asked)));

    [Fact]
    public void Where_the_holidays_of_the_year_are_not_known_nothing_moves()
    {
        var saturday = new DateOnly(2027, 10, 2);
        Assert.Null(Days.IsWorking(saturday));
        Assert.Equal(new ShiftedDay(saturday, false), Days.Shift(saturday));
        // Out of a known year into one that is not known.
        var lastSunday = new DateOnly(2028, 12, 31);
        var only = new WorkingDays([Of("date,kind,source\n2028-01-01,holiday,s\n", 2028)]);
        Assert.Equal(new ShiftedDay(lastSunday, false), only.Shift(lastSunday));
    }

    [Fact]
    public void A_neighbours_table_tells_of_a_day_of_which_its_own_says_nothing()
    {
        var next = Of("date,kind,source\n2026-12-31,holiday,s\n2026-10-02,working day,s\n2027-01-01,holiday,s\n", 2027);
        var both = new WorkingDays([Of(Table, 2026), next]);
        Assert.False(both.IsWorking(new(2026, 12, 31)));
        Assert.False(both.IsWorking(new(2026, 10, 2)));
    }

    [Fact]
    public void Moving_keeps_the_order_of_days_and_ends_on_a_working_one() =>
        Gen.Select(Gen.Int[0, 350], Gen.Int[0, 350])
            .Sample(
                (one, other) =>
                {
                    var (a, b) = (new DateOnly(2026, 1, 1).AddDays(one), new DateOnly(2026, 1, 1).AddDays(other));
                    var (first, second) = (Days.Shift(a).Day, Days.Shift(b).Day);
                    Assert.True(Days.IsWorking(first));
                    Assert.True(first >= a);
                    if (a <= b)
                        Assert.True(first <= second);
                }
            );

    [Fact]
    public void Each_wrong_cell_of_a_file_is_named_with_its_reason()
    {
        var file =
            "date,kind,source,note\n2026-10-01,holiday,s,\n2026-10-01,holiday,s,\n20261002,holiday,s,\n2030-10-01,holiday,s,\n2026-10-05,working day,s,\n2026-10-06,feast,,\n"u8.ToArray();
        var reading = ReadHolidays.Read(file, 2026).Value;
        Assert.Equal(
            [(3, "date"), (4, "date"), (5, "date"), (6, "kind"), (7, "kind"), (7, "source")],
            reading.Errors.Select(error => (error.Row, error.Column))
        );
        Assert.Equal(
            "holidays.other-year",
            ReadHolidays.Read("date,kind,source\n2026-10-01,holiday,s\n"u8.ToArray(), 2027).Problem?.Code
        );
        Assert.Equal(
            "holidays.missing-columns",
            ReadHolidays.Read("date,kind\n2026-10-01,holiday\n"u8.ToArray(), 2026).Problem?.Code
        );
        Assert.Equal(
            "holidays.no-year",
            ReadHolidays.Read("date,kind,source\nx,holiday,s\n"u8.ToArray(), null).Problem?.Code
        );
        Assert.Equal(2026, ReadHolidays.Read(Encoding.UTF8.GetBytes(Table), null).Value.Year);
    }
}
