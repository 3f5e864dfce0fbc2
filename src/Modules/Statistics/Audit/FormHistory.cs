using Yuelu.Kernel;
using Yuelu.Platform.Facts;
using Yuelu.Statistics.Contract;
using Yuelu.Statistics.Forms;

namespace Yuelu.Statistics.Audit;

/// <summary>
/// What was filed in a form, as one file of columns for each period, so that rules that look years back need not read every
/// record again. The files are made from the records and can be deleted at any time.
/// </summary>
internal sealed class FormHistory(FactEngine engine, string form)
{
    private string Folder => Path.Combine(engine.Folder, form);

    /// <summary>Writes a period's file, in place of the one that is there.</summary>
    /// <param name="definition">By which the values are read; a file may have other fields than the files of other periods.</param>
    internal async Task WriteAsync(
        FormDefinition definition,
        Period period,
        IAsyncEnumerable<AuditRow> rows,
        CancellationToken ct
    )
    {
        Directory.CreateDirectory(Folder);
        using var session = engine.Open();
        var table = FiledTable.WholeForm(definition, FormStructures.Past);
        await session.FillAsync([table], rows, ct);
        var (file, part) = (FileOf(period), $"{FileOf(period)}.{Guid.CreateVersion7():N}.part");
        session.Do(
            $"COPY (SELECT * FROM {FormStructures.Past} ORDER BY unit) TO {FactSql.Text(part)} (FORMAT parquet, COMPRESSION zstd)",
            ct
        );
        File.Move(part, file, overwrite: true);
    }

    /// <summary>Removes a period's file: what was filed for it has changed.</summary>
    internal void Forget(Period period) => File.Delete(FileOf(period));

    /// <summary>Whether there is a file of a period.</summary>
    internal bool Has(Period period) => File.Exists(FileOf(period));

    /// <summary>The files of those periods that have one.</summary>
    internal FiledSource Of(IEnumerable<Period> periods) =>
        periods.Where(Has).Select(FileOf).ToList() is { Count: > 0 } files ? FiledSource.Of(files) : FiledSource.None;

    private string FileOf(Period period) => Path.Combine(Folder, $"{period.Code}.parquet");
}
