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
}
