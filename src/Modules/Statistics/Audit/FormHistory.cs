using Yuelu.Kernel;
using Yuelu.Platform.Facts;
using Yuelu.Statistics.Contract;
using Yuelu.Statistics.Forms;

namespace Yuelu.Statistics.Audit;

/// <summary>A period, and a stamp that changes with what was filed or accepted for it.</summary>
internal sealed record StampedPeriod(Period Period, string Stamp);

/// <summary>
/// What was filed in a form, as one file of columns for each period, so that rules that look years back need not read every
/// record again. The files are made from the records and can be deleted at any time.
/// </summary>
internal sealed class FormHistory(FactEngine engine, string form)
{
    private string Folder => Path.Combine(engine.Folder, form);

    /// <summary>Writes a period's file, in place of those of other stamps.</summary>
    /// <param name="definition">By which the values are read; a file may have other fields than the files of other periods.</param>
    /// <param name="stamp">Says which state of the records the file holds.</param>
    internal async Task WriteAsync(
        FormDefinition definition,
        Period period,
        string stamp,
        IAsyncEnumerable<AuditRow> rows,
        CancellationToken ct
    )
    {
        Directory.CreateDirectory(Folder);
        using var session = engine.Open();
        var table = FiledTable.WholeForm(definition, FormStructures.Past);
        await session.FillAsync([table], rows, ct);
        var (file, part) = (FileOf(period, stamp), $"{FileOf(period, stamp)}.{Guid.CreateVersion7():N}.part");
        session.Do(
            $"COPY (SELECT * FROM {FormStructures.Past} ORDER BY unit) TO {FactSql.Text(part)} (FORMAT parquet, COMPRESSION zstd)",
            ct
        );
        foreach (var old in Directory.EnumerateFiles(Folder, $"{period.Code}.*.parquet"))
            File.Delete(old);
        File.Move(part, file, overwrite: true);
    }

    /// <summary>Whether there is a file of a period with this stamp.</summary>
    internal bool Has(Period period, string stamp) => File.Exists(FileOf(period, stamp));

    /// <summary>The files of some periods, which are there.</summary>
    internal FiledSource Of(IReadOnlyCollection<StampedPeriod> periods) =>
        periods.Count > 0
            ? FiledSource.Of([.. periods.Select(one => FileOf(one.Period, one.Stamp))])
            : FiledSource.None;

    /// <summary>Who filed for some periods, whose files are there; each once, in their order.</summary>
    internal IReadOnlyList<string> UnitsOf(IReadOnlyCollection<StampedPeriod> periods, CancellationToken ct)
    {
        using var session = engine.Open();
        var files = Of(periods).Files.Select(FactSql.Text);
        var sql =
            $"SELECT DISTINCT unit FROM read_parquet([{string.Join(", ", files)}], union_by_name = true) ORDER BY 1";
        return [.. session.Read(sql, ct).Select(row => (string)row[0]!)];
    }

    private string FileOf(Period period, string stamp) => Path.Combine(Folder, $"{period.Code}.{stamp}.parquet");
}
