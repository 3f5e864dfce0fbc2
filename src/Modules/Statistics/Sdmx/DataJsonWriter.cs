using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Yuelu.Kernel;

namespace Yuelu.Statistics.Sdmx;

/// <summary>
/// SDMX-JSON 2.0 data. Observations name values by their numbers, so what the numbers stand for is known at the end and told there; the
/// format leaves the order free.
/// </summary>
internal sealed partial class DataJsonWriter : ISdmxDataWriter
{
    private readonly SdmxDataHeader header;
    private readonly Utf8JsonWriter json;
    private readonly Dictionary<string, int>[] values;
    private readonly Dictionary<string, int> units = [];
    private readonly Dictionary<string, int>[] attributes;
    private readonly Dictionary<string, (DateOnly First, DateOnly Last)> days = [];
    private int sets;

    internal DataJsonWriter(Stream buffer, SdmxDataHeader header)
    {
        this.header = header;
        values = [.. header.Flow.AllOfKey.Select(_ => new Dictionary<string, int>())];
        attributes = [.. header.Flow.OfObservation.Select(_ => new Dictionary<string, int>())];
        json = new Utf8JsonWriter(
            buffer,
            new JsonWriterOptions { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) }
        );
    }

    public void Begin()
    {
        json.WriteStartObject();
        SdmxJson.Meta(json, header.Model, header.Language, "data");
        json.WriteStartObject("data");
        json.WriteStartArray("dataSets");
    }

    public void BeginDataSet(DateTimeOffset? heldFrom)
    {
        sets++;
        json.WriteStartObject();
        json.WriteNumber("structure", 0);
        json.WriteString("action", "Replace");
        json.WriteStartArray("links");
        SdmxJson.Link(json, "dataflow", header.Model[header.Flow.Id].Urn);
        json.WriteEndArray();
        if (heldFrom is { } from)
            json.WriteString("validFrom", SdmxRow.Moment(from));
        json.WriteStartObject(header.OfGroup.Count == 0 ? "observations" : "series");
    }

    public void Group(IReadOnlyList<SdmxRow> rows)
    {
        if (header.OfGroup.Count == 0)
        {
            foreach (var row in rows)
                Observation(row);
            return;
        }
        json.WriteStartObject(Key(header.OfGroup, rows[0]));
        if (header.HasAttributes && header.IsBySeries)
        {
            json.WriteStartArray("attributes");
            json.WriteNumberValue(Number(units, rows[0].Series.Unit));
            json.WriteEndArray();
        }
        if (header.HasObservations)
        {
            json.WriteStartObject("observations");
            foreach (var row in rows)
                Observation(row);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    public void EndDataSet()
    {
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public void End()
    {
        json.WriteEndArray();
        json.WriteStartArray("structures");
        json.WriteStartObject();
        SdmxJson.Named(json, header.Model[header.Flow.Id].Name, header.Language);
        json.WriteStartArray("dataSets");
        for (var at = 0; at < sets; at++)
            json.WriteNumberValue(at);
        json.WriteEndArray();
        json.WriteStartArray("links");
        SdmxJson.Link(json, "dataflow", header.Model[header.Flow.Id].Urn);
        SdmxJson.Link(json, "datastructure", header.Model[header.Flow.Structure].Urn);
        json.WriteEndArray();
        Dimensions();
        json.WriteStartObject("measures");
        json.WriteStartArray("observation");
        Component(SdmxComponents.Measure, null);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        Attributes();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public void Flush() => json.Flush();

    public void Dispose() => json.Dispose();

    private void Observation(SdmxRow row)
    {
        json.WriteStartArray(Key(header.OfObservation, row));
        if (header.HasObservations && row.Value is { Length: > 0 } number)
            json.WriteRawValue(number);
        else if (header.HasObservations)
            json.WriteNullValue();
        if (header.HasAttributes)
        {
            if (!header.IsBySeries)
                json.WriteNumberValue(Number(units, row.Series.Unit));
            for (var at = 0; at < attributes.Length; at++)
                if (row.Attribute(at) is { Length: > 0 } value)
                    json.WriteNumberValue(Number(attributes[at], value));
                else
                    json.WriteNullValue();
        }
        json.WriteEndArray();
    }

    private string Key(IReadOnlyList<int> dimensions, SdmxRow row)
    {
        var numbers = new int[dimensions.Count];
        for (var at = 0; at < numbers.Length; at++)
            numbers[at] = Number(values[dimensions[at]], row.Dimension(dimensions[at]));
        if (values[^1].Count > days.Count && !days.ContainsKey(row.Time))
            days[row.Time] = DaysOf(row);
        return string.Join(':', numbers);
    }

    private static (DateOnly, DateOnly) DaysOf(SdmxRow row) =>
        Period.Parse(row.Period).Value is var period ? (period.Start, period.End) : default;

    private static int Number(Dictionary<string, int> known, string value)
    {
        if (!known.TryGetValue(value, out var number))
            known[value] = number = known.Count;
        return number;
    }

    private void Dimensions()
    {
        json.WriteStartObject("dimensions");
        foreach (
            var (name, places) in (ReadOnlySpan<(string, IReadOnlyList<int>)>)
                [("dataSet", []), ("series", header.OfGroup), ("observation", header.OfObservation)]
        )
        {
            json.WriteStartArray(name);
            // The format has no dimension without values: those of observations are left out where there are none.
            foreach (var at in places.Where(at => values[at].Count > 0))
            {
                Component(header.Flow.AllOfKey[at], at);
                Values(header.Flow.AllOfKey[at], values[at]);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private void Attributes()
    {
        json.WriteStartObject("attributes");
        json.WriteStartArray("dataSet");
        json.WriteEndArray();
        json.WriteStartArray("series");
        if (header.HasAttributes && header.IsBySeries)
            Attribute(header.Flow.OfSeries[0], units);
        json.WriteEndArray();
        json.WriteStartArray("observation");
        if (header.HasAttributes && !header.IsBySeries)
            Attribute(header.Flow.OfSeries[0], units);
        for (var at = 0; header.HasAttributes && header.HasObservations && at < attributes.Length; at++)
            Attribute(header.Flow.OfObservation[at], attributes[at]);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
