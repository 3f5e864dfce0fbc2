using Yuelu.Kernel;

namespace Yuelu.Statistics.Sdmx;

/// <summary>What observations name by numbers.</summary>
internal sealed partial class DataJsonWriter
{
    private void Attribute(SdmxComponent component, Dictionary<string, int> known)
    {
        Component(component, null);
        json.WriteStartObject("relationship");
        if (component.IsOfSeries)
        {
            json.WriteStartArray("dimensions");
            foreach (var dimension in header.Flow.Dimensions)
                json.WriteStringValue(dimension.Id);
            json.WriteEndArray();
        }
        else
        {
            json.WriteStartObject("observation");
            json.WriteEndObject();
        }
        json.WriteEndObject();
        // The format has no list without values.
        if (known.Count > 0)
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
                Coded(value, names.GetValueOrDefault(value) ?? Words.Same(value));
            else if (component == SdmxComponents.TimeDimension)
                Time(value);
            else
                json.WriteString("value", value);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void Coded(string id, Words name)
    {
        json.WriteString("id", id);
        SdmxJson.Named(json, name, header.Language);
    }

    /// <summary>A period; one whose way of writing is no id, several years, is told as a value.</summary>
    private void Time(string time)
    {
        if (time.Contains('/', StringComparison.Ordinal))
            json.WriteString("value", time);
        else
            Coded(time, Words.Same(time));
        json.WriteString("start", $"{days[time].First:yyyy-MM-dd}T00:00:00Z");
        json.WriteString("end", $"{days[time].Last:yyyy-MM-dd}T23:59:59Z");
    }
}
