using System.Globalization;

namespace Yuelu.Platform.Jobs;

/// <summary>Background work; section <c>Jobs</c>.</summary>
public sealed class JobsOptions
{
    /// <summary>When the whole evidence log is checked each day, local time.</summary>
    /// <value>Default <c>03:30</c>; empty: never.</value>
    public string CheckLogAt { get; set; } = "03:30";

    /// <summary>When expired records are removed each day, local time.</summary>
    /// <value>Default <c>04:00</c>; empty: never.</value>
    public string CleanUpAt { get; set; } = "04:00";

    /// <summary>How long a node that says nothing is believed to work, in seconds. The clocks of all nodes must agree within half of it.</summary>
    /// <value>Default 20.</value>
    public int LeaseSeconds { get; set; } = 20;

    /// <summary>How long a node waits, in seconds, before it looks for jobs again once there was none.</summary>
    /// <value>Default 2.</value>
    public double LookSeconds { get; set; } = 2;

    /// <summary>How many days ended jobs are kept.</summary>
    /// <value>Default 90.</value>
    public int KeepDays { get; set; } = 90;

    internal static TimeOnly? TimeOf(string setting, string text) =>
        text.Length == 0 ? null
        : TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time
        : throw StartRefusedException.Setting(
            $"{setting} 的值是“{text}”：应为时刻，如 02:30，或留空。",
            $"{setting} is “{text}”: write a time such as 02:30, or nothing."
        );
}
