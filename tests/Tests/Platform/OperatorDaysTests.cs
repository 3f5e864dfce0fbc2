namespace Yuelu.Platform;

/// <summary>Days end where the office is.</summary>
public sealed class OperatorDaysTests
{
    [Fact]
    public void A_day_ends_at_the_offices_midnight_and_the_last_one_with_the_calendar()
    {
        var clock = new OperatorClock(TimeZoneInfo.CreateCustomTimeZone("+8", TimeSpan.FromHours(8), "+8", "+8"));
        Assert.Equal(new(2026, 11, 28, 16, 0, 0, TimeSpan.Zero), clock.EndOf(new(2026, 11, 28)));
        Assert.Equal(DateTimeOffset.MaxValue, clock.EndOf(DateOnly.MaxValue));
        Assert.Equal(new(9999, 12, 30, 16, 0, 0, TimeSpan.Zero), clock.EndOf(new(9999, 12, 30)));
        Assert.Equal(1, clock.EndOf(DateOnly.MinValue).Year);
    }
}
