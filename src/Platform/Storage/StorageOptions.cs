namespace Yuelu.Platform.Storage;

/// <summary>Where records are kept; section <c>Storage</c>.</summary>
public sealed class StorageOptions
{
    /// <summary>The data folder; relative to the working directory.</summary>
    /// <value>Default <c>var</c>.</value>
    public string Folder { get; set; } = "var";

    /// <summary>A PostgreSQL connection string. When it is empty, records are kept in SQLite at <c>Folder/yuelu.db</c>.</summary>
    /// <value>Default empty.</value>
    public string PostgreSql { get; set; } = "";

    /// <summary>How long a writer waits for another on SQLite, in milliseconds.</summary>
    /// <value>Default 5000.</value>
    public int BusyTimeoutMilliseconds { get; set; } = 5000;

    /// <summary>The SQLite file.</summary>
    public string SqliteFile => Path.Combine(Path.GetFullPath(Folder), "yuelu.db");
}
