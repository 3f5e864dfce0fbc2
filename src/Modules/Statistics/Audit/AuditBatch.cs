using Yuelu.Platform.Facts;

namespace Yuelu.Statistics.Audit;

/// <summary>Filed values of one form: rows as they come, or files of columns that <see cref="FormHistory"/> wrote.</summary>
internal sealed class FiledSource
{
    private FiledSource(IAsyncEnumerable<AuditRow> rows, IReadOnlyList<string> files) => (Rows, Files) = (rows, files);

    /// <summary>Nothing was filed.</summary>
    internal static FiledSource None { get; } = new(AsyncEnumerable.Empty<AuditRow>(), []);

    internal IAsyncEnumerable<AuditRow> Rows { get; }

    /// <summary>Whole paths; empty when the values come as rows.</summary>
    internal IReadOnlyList<string> Files { get; }

    /// <summary>Values that come row by row; read once.</summary>
    internal static FiledSource Of(IAsyncEnumerable<AuditRow> rows) => new(rows, []);

    /// <summary>Values in files of columns.</summary>
    internal static FiledSource Of(IReadOnlyList<string> files) => new(AsyncEnumerable.Empty<AuditRow>(), files);
}

/// <summary>What is audited, with what is needed beside it. What a plan does not read may be left out.</summary>
/// <param name="Forms">The forms: one for each unit.</param>
/// <param name="Past">
/// What the same units filed in this form for earlier periods; other units do not matter. Null: as it was when
/// <paramref name="Peers"/> was prepared, which is much faster.
/// </param>
/// <param name="Units">What the register says of these units.</param>
/// <param name="Peers">What was prepared for the round; without it, what speaks of everyone has no data points.</param>
/// <param name="Others">What the same units filed in other forms, by the form's code.</param>
internal sealed record AuditBatch(
    IAsyncEnumerable<AuditRow> Forms,
    FiledSource? Past = null,
    IEnumerable<AuditUnit>? Units = null,
    PreparedPeers? Peers = null,
    IReadOnlyDictionary<string, FiledSource>? Others = null
);

/// <summary>
/// What a round's rules say of everyone, and of what each unit filed earlier, as tables that stay in the engine until this is
/// disposed of. Dispose of it when no run reads it any more; prepare anew when what was filed for an earlier period changed.
/// </summary>
internal sealed class PreparedPeers : IDisposable
{
    private readonly FactEngine engine;

    internal PreparedPeers(FactEngine engine) => this.engine = engine;

    /// <summary>By rule and name of the dataset: the table, written for SQL.</summary>
    internal Dictionary<(string Rule, string Dataset), string> Tables { get; } = [];

    /// <summary>Removes the tables.</summary>
    public void Dispose()
    {
        using var session = engine.Open();
        foreach (var table in Tables.Values)
            session.Do($"DROP TABLE IF EXISTS {table}");
        Tables.Clear();
    }
}
