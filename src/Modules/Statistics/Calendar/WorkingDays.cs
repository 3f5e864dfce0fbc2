namespace Yuelu.Statistics.Calendar;

/// <summary>A day after it was moved off holidays.</summary>
/// <param name="Day">The day to keep to.</param>
/// <param name="IsKnown">Whether the holidays of its year are known; where they are not the day stays as it was asked.</param>
internal sealed record ShiftedDay(DateOnly Day, bool IsKnown);

/// <summary>
/// Tells working days by the holiday tables that were taken in. Without the table of a year nothing is known of its days, not
/// even of its Saturdays, some of which are worked: then nothing is moved, and that is said. Pure.
/// </summary>
internal sealed class WorkingDays
{
    private readonly HashSet<int> years;
    private readonly Dictionary<DateOnly, HolidayKind> days = [];

    /// <param name="tables">One table of a year; what another year's table says of a day counts where its own says nothing.</param>
    internal WorkingDays(IReadOnlyList<HolidayTable> tables)
    {
        years = [.. tables.Select(table => table.Year)];
        foreach (var (table, day) in tables.SelectMany(table => table.Days.Select(day => (table, day))))
            if (table.Year == day.Day.Year)
                days[day.Day] = day.Kind;
            else
                days.TryAdd(day.Day, day.Kind);
    }

    /// <summary>Whether people work on a day; null when the holidays of its year are not known.</summary>
    internal bool? IsWorking(DateOnly day)
    {
        if (!years.Contains(day.Year))
            return null;
        return days.TryGetValue(day, out var kind)
            ? kind == HolidayKind.WorkingDay
            : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
    }

    /// <summary>The day itself when people work on it, else the next on which they do.</summary>
    internal ShiftedDay Shift(DateOnly asked)
    {
        for (var day = asked; ; day = day.AddDays(1))
            switch (IsWorking(day))
            {
                case true:
                    return new(day, IsKnown: true);
                case null:
                    return new(asked, IsKnown: false);
            }
    }
}
