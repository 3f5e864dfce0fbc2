using Yuelu.Kernel;
using Yuelu.Platform.Storage;

namespace Yuelu.Registry.Imports;

/// <summary>What a file is judged by and taken in with.</summary>
/// <param name="Import">The file's record.</param>
/// <param name="File">The file as it came.</param>
/// <param name="Today">The day on which it is judged.</param>
/// <param name="Report">Told how many rows are done.</param>
internal sealed record FileRun(
    YueluDb Db,
    TimeProvider Clock,
    RegistryImport Import,
    byte[] File,
    DateOnly Today,
    Action<int> Report
)
{
    /// <summary>Paths of the organisations whose enterprises may be touched.</summary>
    internal IReadOnlyList<string> Scope => Import.Scope.Split('\n');
}

/// <summary>A kind of file that the register takes in.</summary>
/// <param name="key">In records and addresses.</param>
/// <param name="name">What people read.</param>
internal abstract class FileKind(string key, Words name)
{
    internal string Key => key;

    internal Words Name => name;

    /// <summary>Whether only the strategy office of the whole tree may send it.</summary>
    internal virtual bool OfOffice => false;

    /// <summary>The columns, those without which a file cannot be used first.</summary>
    internal abstract IReadOnlyList<(Words Heading, bool Needed, Words Says)> Columns { get; }

    /// <summary>Judges every row and, if wanted, writes the good ones in the transaction that is open.</summary>
    /// <param name="write">False for a preview: then nothing is written.</param>
    internal abstract Task<Result<FilePreview>> RunAsync(FileRun run, bool write, CancellationToken ct);
}
