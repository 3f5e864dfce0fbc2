using System.Text;
using Yuelu.Kernel;
using Yuelu.Platform.Tables;

namespace Yuelu.Statistics.Sdmx;

/// <summary>
/// SDMX-CSV 1.0 and 2.0: one line for each observation. People open it in spreadsheets, so each cell is made safe as in every other
/// table.
/// </summary>
/// <param name="isSecond">Whether it is version 2.0, which says of each line what it belongs to and what is done with it.</param>
/// <param name="withNames">Whether codes are followed by their names: <c>A: Annual</c>.</param>
internal sealed class DataCsv(Stream buffer, SdmxDataHeader header, bool isSecond, bool withNames) : ISdmxDataWriter
{
    private readonly StreamWriter text = new(buffer, new UTF8Encoding(false), 16 * 1024, leaveOpen: true);
    private readonly IReadOnlyList<IReadOnlyDictionary<string, Words>?> names = withNames
        ?
        [
            .. header
                .Flow.Dimensions.Concat(header.Flow.OfObservation)
                .Select(one => one.Codelist is { } list ? header.Model.NamesOf(list) : null),
        ]
        : [];

    public void Begin()
    {
        text.Write(isSecond ? "STRUCTURE,STRUCTURE_ID,ACTION" : "DATAFLOW");
        foreach (var one in header.Flow.Dimensions)
            Heading(one);
        if (header.HasObservations)
        {
            Heading(SdmxComponents.TimeDimension);
            Heading(SdmxComponents.Measure);
        }
        if (header.HasAttributes)
        {
            foreach (var one in header.Flow.OfSeries)
                Heading(one);
            if (header.HasObservations)
                foreach (var one in header.Flow.OfObservation)
                    Heading(one);
        }
        text.Write("\r\n");
    }

    public void BeginDataSet(DateTimeOffset? heldFrom) { }

    public void Group(IReadOnlyList<SdmxRow> rows)
    {
        if (!header.HasObservations)
        {
            Series(rows[0].Series);
            text.Write("\r\n");
            return;
        }
        foreach (var row in rows)
        {
            Series(row.Series, row);
            text.Write("\r\n");
        }
    }

    public void EndDataSet() { }

    public void End() => text.Flush();

    public void Flush() => text.Flush();

    public void Dispose() => text.Dispose();

    private void Series(SdmxSeries series, SdmxRow? row = null)
    {
        text.Write(isSecond ? "dataflow," : "");
        text.Write(header.FlowName);
        text.Write(isSecond ? ",R" : "");
        for (var at = 0; at < series.Key.Length; at++)
            Code(at, series.Key[at]);
        if (row is { } one)
        {
            Cell(one.Time);
            Cell(one.Value);
        }
        if (!header.HasAttributes)
            return;
        Cell(series.Unit);
        for (var at = 0; row is { } of && at < header.Flow.OfObservation.Count; at++)
            Code(header.Flow.Dimensions.Count + at, of.Attribute(at));
    }

    private void Heading(SdmxComponent component) =>
        Cell(withNames ? $"{component.Id}: {component.Name.In(Spoken)}" : component.Id);

    private void Code(int at, string code) =>
        Cell(withNames && names[at]?.GetValueOrDefault(code) is { } name ? $"{code}: {name.In(Spoken)}" : code);

    private Language Spoken => header.Language ?? Language.Chinese;

    private void Cell(string content)
    {
        var value = SafeCell.Of(content);
        text.Write(',');
        if (value.AsSpan().IndexOfAny(",\"\r\n") < 0)
        {
            text.Write(value);
            return;
        }
        text.Write('"');
        text.Write(value.Replace("\"", "\"\"", StringComparison.Ordinal));
        text.Write('"');
    }
}
