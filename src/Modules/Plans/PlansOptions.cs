using Yuelu.Platform.Ui;

namespace Yuelu.Plans;

/// <summary>Plans; section <c>Plans</c>.</summary>
internal sealed class PlansOptions
{
    /// <summary>Largest file or pasted text that can be imported, in megabytes.</summary>
    /// <value>Default 20.</value>
    public int LargestFileMegabytes { get; set; } = 20;

    /// <summary>Time zone in which moments are shown, as an IANA name.</summary>
    /// <value>Default Asia/Shanghai.</value>
    public string TimeZone { get; set; } = "Asia/Shanghai";

    /// <summary><see cref="LargestFileMegabytes"/> in bytes.</summary>
    internal long LargestFileBytes => LargestFileMegabytes * 1024L * 1024L;

    /// <summary>A moment as pages show it.</summary>
    internal string Moment(DateTimeOffset moment) =>
        Writer.Moment(moment, TimeZoneInfo.FindSystemTimeZoneById(TimeZone));

    /// <summary>The day on which a moment falls, as pages show it.</summary>
    internal DateOnly Day(DateTimeOffset moment) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, TimeZoneInfo.FindSystemTimeZoneById(TimeZone)).DateTime);
}
