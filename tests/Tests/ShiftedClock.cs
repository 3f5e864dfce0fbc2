namespace Yuelu;

/// <summary>The machine's clock in the office's zone, moved by as much as a test says.</summary>
internal sealed class ShiftedClock : TimeProvider
{
    internal TimeSpan By { get; set; }

    public override TimeZoneInfo LocalTimeZone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + By;
}
