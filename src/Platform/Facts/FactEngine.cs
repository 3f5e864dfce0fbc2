using DuckDB.NET.Data;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Facts;

/// <summary>
/// Computes with whole columns of figures: one DuckDB in memory for the process, opened at first use. It holds nothing that
/// cannot be made again from the records. It reads and writes files in <see cref="Folder"/> and in the <see cref="FactStore"/>
/// and nowhere else, and loads no extension; nothing that runs in it can change that.
/// </summary>
public sealed class FactEngine : IDisposable
{
    private readonly FactOptions options;
    private readonly string vintages;
    private readonly Lazy<DuckDBConnection> engine;

    /// <summary>An engine whose files are in a folder of the data folder.</summary>
    public FactEngine(FactOptions options, StorageOptions storage)
    {
        this.options = options;
        Folder = Path.Combine(Path.GetFullPath(storage.Folder), "facts");
        vintages = FactStore.FolderOf(storage);
        engine = new(Start);
    }

    /// <summary>Where files of columns are: made from the records, and made anew when they are gone.</summary>
    public string Folder { get; }

    /// <summary>A session: its temporary tables are its own, all other tables are everybody's.</summary>
    public FactSession Open() => new(engine.Value);

    /// <summary>Closes the engine; what it held is gone.</summary>
    public void Dispose()
    {
        if (engine.IsValueCreated)
            engine.Value.Dispose();
    }

    private static string Inside(string folder) => FactSql.Text(folder + Path.DirectorySeparatorChar);

    private DuckDBConnection Start()
    {
        Directory.CreateDirectory(Folder);
        var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using var session = new FactSession(connection);
        string[] settings =
        [
            $"memory_limit = '{options.MemoryMegabytes}MB'",
            $"threads = {options.Threads}",
            $"temp_directory = {FactSql.Text(Path.Combine(Folder, "tmp"))}",
            "autoinstall_known_extensions = false",
            "autoload_known_extensions = false",
            $"allowed_directories = [{string.Join(", ", new[] { Folder, vintages }.Select(Inside))}]",
            "enable_external_access = false",
            "lock_configuration = true",
        ];
        foreach (var setting in settings)
            session.Do($"SET GLOBAL {setting}");
        return connection;
    }
}
