namespace Yuelu.Platform.Backups;

/// <summary>Backups; section <c>Backups</c>.</summary>
public sealed class BackupOptions
{
    /// <summary>Where backups are written that nobody names a file for.</summary>
    /// <value>Default empty: <c>backups</c> in the data folder. Another disk is better.</value>
    public string Folder { get; set; } = "";

    /// <summary>When the portal makes one each day by itself, local time, <c>02:30</c>.</summary>
    /// <value>Default <c>02:30</c>; empty: never.</value>
    public string DailyAt { get; set; } = "02:30";

    /// <summary>How many of the backups that it made by itself are kept.</summary>
    /// <value>Default 14.</value>
    public int Keep { get; set; } = 14;
}
