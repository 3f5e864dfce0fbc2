namespace Yuelu.Platform;

/// <summary>The system's time in the operator's zone, whatever the machine's zone is: days begin and end where the office is.</summary>
internal sealed class OperatorClock(TimeZoneInfo zone) : TimeProvider
{
    public override TimeZoneInfo LocalTimeZone => zone;
}

/// <summary>Days as the operator counts them.</summary>
public static class OperatorDays
{
    /// <summary>The day that it is where the office is.</summary>
    public static DateOnly Today(this TimeProvider clock) => DateOnly.FromDateTime(clock.GetLocalNow().Date);

    /// <summary>The end of a day where the office is: what was before it was on that day or earlier.</summary>
    public static DateTimeOffset EndOf(this TimeProvider clock, DateOnly day)
    {
        // What ends with the calendar has no midnight behind it.
        if (day == DateOnly.MaxValue)
            return DateTimeOffset.MaxValue;
        var midnight = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, clock.LocalTimeZone.GetUtcOffset(midnight)).ToUniversalTime();
    }
}
