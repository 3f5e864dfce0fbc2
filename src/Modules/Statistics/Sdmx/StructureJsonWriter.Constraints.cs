using System.Globalization;

namespace Yuelu.Statistics.Sdmx;

/// <summary>Constraints and annotations.</summary>
internal sealed partial class StructureJsonWriter
{
    private void Constraint(SdmxArtefact artefact)
    {
        json.WriteStartObject("constraintAttachment");
        json.WriteStartArray("dataflows");
        json.WriteStringValue(model[artefact.Flow!.Id].Urn);
        json.WriteEndArray();
        json.WriteEndObject();
        if (artefact.Region is not { } region)
            return;
        json.WriteStartArray("cubeRegions");
        json.WriteStartObject();
        json.WriteBoolean("include", true);
        json.WriteStartArray("keyValues");
        foreach (var (dimension, values) in region.Values.Where(one => one.Values.Count > 0))
        {
            json.WriteStartObject();
            json.WriteString("id", dimension);
            json.WriteBoolean("include", true);
            json.WriteStartArray("values");
            foreach (var value in values)
            {
                json.WriteStartObject();
                json.WriteString("value", value);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        if (region is { First: { } first, Last: { } last })
        {
            json.WriteStartObject();
            json.WriteString("id", SdmxComponents.Time);
            json.WriteBoolean("include", true);
            json.WriteStartObject("timeRange");
            Bound("startPeriod", first);
            Bound("endPeriod", last);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void Annotation(string id, string type, Action content)
    {
        json.WriteStartArray("annotations");
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("type", type);
        content();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void Bound(string name, DateOnly day)
    {
        json.WriteStartObject(name);
        json.WriteString("period", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteBoolean("isInclusive", true);
        json.WriteEndObject();
    }
}
