namespace Yuelu.Platform.Jobs;

public sealed class JobScheduleTests
{
    private static readonly TimeZoneInfo China = TimeZoneInfo.CreateCustomTimeZone(
        "c",
        TimeSpan.FromHours(8),
        "c",
        "c"
    );
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 4, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset ThisNight = new(2026, 2, 28, 18, 30, 0, TimeSpan.Zero);

    [Fact]
    public void A_portal_that_began_after_the_hour_waits_for_the_next() =>
        Assert.Null(JobSchedule.Due(new(2, 30), Noon.AddHours(-1), null, Noon, China));

    [Fact]
    public void The_hour_is_that_of_the_place() =>
        Assert.Equal(ThisNight, JobSchedule.Due(new(2, 30), Noon.AddDays(-1), null, Noon, China));

    [Fact]
    public void What_ran_for_this_day_does_not_run_again() =>
        Assert.Null(JobSchedule.Due(new(2, 30), Noon.AddDays(-9), ThisNight, Noon, China));

    [Fact]
    public void What_fell_due_while_nothing_ran_is_made_up_for_once() =>
        Assert.Equal(ThisNight, JobSchedule.Due(new(2, 30), Noon, ThisNight.AddDays(-5), Noon, China));
}
