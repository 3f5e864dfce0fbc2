using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Yuelu.Kernel;

namespace Yuelu.Statistics.Sdmx;

/// <summary>
/// SDMX-JSON 2.0 data. Observations name values by their numbers, so what the numbers stand for is known at the end and told there; the
/// format leaves the order free.
/// </summary>
internal sealed class DataJsonWriter : ISdmxDataWriter
{
    private readonly SdmxDataHeader header;
    private readonly Utf8JsonWriter json;
    private readonly Dictionary<string, int>[] values =
    [
        .. SdmxComponents.AllOfKey.Select(_ => new Dictionary<string, int>()),
    ];
    private readonly Dictionary<string, int> units = [];
    private readonly Dictionary<string, int>[] attributes =
    [
        .. SdmxComponents.OfObservation.Select(_ => new Dictionary<string, int>()),
    ];
    private readonly Dictionary<string, (DateOnly First, DateOnly Last)> days = [];
    private int sets;

    internal DataJsonWriter(Stream buffer, SdmxDataHeader header)
    {
        this.header = header;
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
        SdmxJson.Named(json, header.Model[SdmxModel.Flow].Name, header.Language);
        json.WriteStartArray("dataSets");
        for (var at = 0; at < sets; at++)
            json.WriteNumberValue(at);
        json.WriteEndArray();
        json.WriteStartArray("links");
        SdmxJson.Link(json, "dataflow", header.Model[SdmxModel.Flow].Urn);
        SdmxJson.Link(json, "datastructure", header.Model[SdmxModel.Structure].Urn);
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
        if (header.HasObservations)
            json.WriteRawValue(row.Value);
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
        Period.Parse(row.Observation.Period).Value is var period ? (period.Start, period.End) : default;

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
            foreach (var at in places)
            {
                Component(SdmxComponents.AllOfKey[at], at);
                Values(SdmxComponents.AllOfKey[at], values[at]);
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
            Attribute(SdmxComponents.OfSeries[0], units);
        json.WriteEndArray();
        json.WriteStartArray("observation");
        if (header.HasAttributes && !header.IsBySeries)
            Attribute(SdmxComponents.OfSeries[0], units);
        for (var at = 0; header.HasAttributes && header.HasObservations && at < attributes.Length; at++)
            Attribute(SdmxComponents.OfObservation[at], attributes[at]);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Attribute(SdmxComponent component, Dictionary<string, int> known)
    {
        Component(component, null);
        Values(component, known);
        json.WriteEndObject();
    }

    private void Component(SdmxComponent component, int? position)
    {
        json.WriteStartObject();
        json.WriteString("id", component.Id);
        SdmxJson.Named(json, component.Name, header.Language);
        if (position is { } at)
            json.WriteNumber("keyPosition", at);
    }

    private void Values(SdmxComponent component, Dictionary<string, int> known)
    {
        var names = component.Codelist is { } list ? header.Model.NamesOf(list) : null;
        json.WriteStartArray("values");
        foreach (var value in known.Keys)
        {
            json.WriteStartObject();
            if (names is not null)
            {
                json.WriteString("id", value);
                SdmxJson.Named(json, names.GetValueOrDefault(value) ?? Words.Same(value), header.Language);
            }
            else if (component == SdmxComponents.TimeDimension)
            {
                json.WriteString("id", value);
                json.WriteString("start", $"{days[value].First:yyyy-MM-dd}T00:00:00");
                json.WriteString("end", $"{days[value].Last:yyyy-MM-dd}T23:59:59");
            }
            else
                json.WriteString("value", value);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
