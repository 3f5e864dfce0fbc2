using System.Xml;

namespace Yuelu.Statistics.Sdmx;

/// <summary>The namespaces of SDMX-ML 2.1.</summary>
internal static class SdmxMl
{
    internal const string Message = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message";
    internal const string Structure = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/structure";
    internal const string Common = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/common";
    internal const string Generic = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/generic";
    internal const string Specific = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/structurespecific";
    internal const string Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>The namespace of structure-specific data of an artefact.</summary>
    internal static string NamespaceOf(SdmxArtefact artefact, string atObservation) =>
        $"{artefact.Urn}:ObsLevelDim:{atObservation}";

    /// <summary>A writer into a buffer.</summary>
    internal static XmlWriter Writer(Stream buffer) =>
        XmlWriter.Create(buffer, new XmlWriterSettings { Encoding = new System.Text.UTF8Encoding(false) });

    /// <summary>ID, Test, Prepared and Sender of every header.</summary>
    internal static void HeaderStart(XmlWriter xml, SdmxModel model)
    {
        xml.WriteStartElement("mes", "Header", Message);
        xml.WriteElementString("ID", Message, $"ID{model.Stamp}");
        xml.WriteElementString("Test", Message, "false");
        // When the data changed last, so that the same question has the same answer byte for byte.
        xml.WriteElementString("Prepared", Message, SdmxRow.Moment(model.Changed));
        xml.WriteStartElement("Sender", Message);
        xml.WriteAttributeString("id", model.Options.Agency);
        xml.WriteEndElement();
    }
}

/// <summary>Generic data of SDMX-ML 2.1.</summary>
/// <param name="isTimeSeries">Whether the message is the one that takes time series alone.</param>
internal sealed class GenericDataWriter(Stream buffer, SdmxDataHeader header, bool isTimeSeries) : ISdmxDataWriter
{
    private readonly XmlWriter xml = SdmxMl.Writer(buffer);

    public void Begin()
    {
        xml.WriteStartDocument();
        xml.WriteStartElement("mes", isTimeSeries ? "GenericTimeSeriesData" : "GenericData", SdmxMl.Message);
        xml.WriteAttributeString("xmlns", "com", null, SdmxMl.Common);
        xml.WriteAttributeString("xmlns", "gen", null, SdmxMl.Generic);
        DataMl.Header(xml, header, null);
    }

    public void BeginDataSet(DateTimeOffset? heldFrom)
    {
        xml.WriteStartElement("DataSet", SdmxMl.Message);
        xml.WriteAttributeString("structureRef", header.Flow.Structure);
        xml.WriteAttributeString("action", "Replace");
        if (heldFrom is { } from)
            xml.WriteAttributeString("validFromDate", SdmxRow.Moment(from));
    }

    public void Group(IReadOnlyList<SdmxRow> rows)
    {
        if (header.OfGroup.Count == 0)
        {
            foreach (var row in rows)
                Flat(row);
            return;
        }
        Start("Series");
        Key("SeriesKey", header.OfGroup, rows[0]);
        if (header.HasAttributes && header.IsBySeries)
        {
            Start("Attributes");
            Pair(SdmxComponents.Unit, rows[0].Series.Unit);
            xml.WriteEndElement();
        }
        if (header.HasObservations)
            foreach (var row in rows)
                Observation(row);
        xml.WriteEndElement();
    }

    public void EndDataSet() => xml.WriteEndElement();

    public void End() => xml.WriteEndDocument();

    public void Flush() => xml.Flush();

    public void Dispose() => xml.Dispose();

    private void Flat(SdmxRow row)
    {
        Start("Obs");
        Key("ObsKey", header.OfObservation, row);
        ValueAndAttributes(row);
        xml.WriteEndElement();
    }

    private void Observation(SdmxRow row)
    {
        Start("Obs");
        Start("ObsDimension");
        if (!header.IsBySeries)
            xml.WriteAttributeString("id", header.Query.AtObservation);
        xml.WriteAttributeString("value", row.Dimension(header.OfObservation[0]));
        xml.WriteEndElement();
        ValueAndAttributes(row);
        xml.WriteEndElement();
    }

    private void ValueAndAttributes(SdmxRow row)
    {
        if (header.HasObservations && row.Value is { Length: > 0 } number)
        {
            Start("ObsValue");
            xml.WriteAttributeString("value", number);
            xml.WriteEndElement();
        }
        if (!header.HasAttributes)
            return;
        Start("Attributes");
        if (!header.IsBySeries)
            Pair(SdmxComponents.Unit, row.Series.Unit);
        for (var at = 0; at < header.Flow.OfObservation.Count; at++)
            if (row.Attribute(at) is { Length: > 0 } value)
                Pair(header.Flow.OfObservation[at].Id, value);
        xml.WriteEndElement();
    }

    private void Key(string name, IReadOnlyList<int> dimensions, SdmxRow row)
    {
        Start(name);
        foreach (var at in dimensions)
            Pair(header.Flow.AllOfKey[at].Id, row.Dimension(at));
        xml.WriteEndElement();
    }

    private void Pair(string id, string value)
    {
        Start("Value");
        xml.WriteAttributeString("id", id);
        xml.WriteAttributeString("value", value);
        xml.WriteEndElement();
    }

    private void Start(string name) => xml.WriteStartElement("gen", name, SdmxMl.Generic);
}

/// <summary>Data of SDMX-ML 2.1 in the form of their own structure, whose schema <c>/rest/schema</c> serves.</summary>
internal sealed class SpecificDataWriter(Stream buffer, SdmxDataHeader header, bool isTimeSeries) : ISdmxDataWriter
{
    private readonly XmlWriter xml = SdmxMl.Writer(buffer);

    public void Begin()
    {
        xml.WriteStartDocument();
        xml.WriteStartElement(
            "mes",
            isTimeSeries ? "StructureSpecificTimeSeriesData" : "StructureSpecificData",
            SdmxMl.Message
        );
        xml.WriteAttributeString("xmlns", "com", null, SdmxMl.Common);
        xml.WriteAttributeString("xmlns", "ss", null, SdmxMl.Specific);
        xml.WriteAttributeString("xmlns", "xsi", null, SdmxMl.Xsi);
        xml.WriteAttributeString("xmlns", "ns1", null, header.Namespace);
        DataMl.Header(xml, header, header.Namespace);
    }

    public void BeginDataSet(DateTimeOffset? heldFrom)
    {
        xml.WriteStartElement("DataSet", SdmxMl.Message);
        xml.WriteAttributeString("dataScope", SdmxMl.Specific, "DataStructure");
        xml.WriteAttributeString("structureRef", SdmxMl.Specific, header.Flow.Structure);
        xml.WriteAttributeString("action", SdmxMl.Specific, "Replace");
        if (heldFrom is { } from)
            xml.WriteAttributeString("validFromDate", SdmxMl.Specific, SdmxRow.Moment(from));
        xml.WriteAttributeString("type", SdmxMl.Xsi, "ns1:DataSetType");
    }

    public void Group(IReadOnlyList<SdmxRow> rows)
    {
        if (header.OfGroup.Count > 0)
        {
            xml.WriteStartElement("Series");
            Key(header.OfGroup, rows[0]);
            if (header.HasAttributes && header.IsBySeries)
                xml.WriteAttributeString(SdmxComponents.Unit, rows[0].Series.Unit);
        }
        if (header.HasObservations || header.OfGroup.Count == 0)
            foreach (var row in rows)
                Observation(row);
        if (header.OfGroup.Count > 0)
            xml.WriteEndElement();
    }

    public void EndDataSet() => xml.WriteEndElement();

    public void End() => xml.WriteEndDocument();

    public void Flush() => xml.Flush();

    public void Dispose() => xml.Dispose();

    private void Observation(SdmxRow row)
    {
        xml.WriteStartElement("Obs");
        Key(header.OfObservation, row);
        if (header.HasObservations && row.Value is { Length: > 0 } number)
            xml.WriteAttributeString(SdmxComponents.Value, number);
        if (header.HasAttributes)
        {
            if (!header.IsBySeries)
                xml.WriteAttributeString(SdmxComponents.Unit, row.Series.Unit);
            for (var at = 0; at < header.Flow.OfObservation.Count; at++)
                if (row.Attribute(at) is { Length: > 0 } value)
                    xml.WriteAttributeString(header.Flow.OfObservation[at].Id, value);
        }
        xml.WriteEndElement();
    }

    private void Key(IReadOnlyList<int> dimensions, SdmxRow row)
    {
        foreach (var at in dimensions)
            xml.WriteAttributeString(header.Flow.AllOfKey[at].Id, row.Dimension(at));
    }
}

/// <summary>What both forms of SDMX-ML data share.</summary>
internal static class DataMl
{
    /// <summary>The header refers to the flow. Clients take the id by which data sets name that reference for the id of the data structure, so it is.</summary>
    internal static void Header(XmlWriter xml, SdmxDataHeader header, string? specific)
    {
        SdmxMl.HeaderStart(xml, header.Model);
        xml.WriteStartElement("Structure", SdmxMl.Message);
        xml.WriteAttributeString("structureID", header.Flow.Structure);
        if (specific is not null)
            xml.WriteAttributeString("namespace", specific);
        xml.WriteAttributeString("dimensionAtObservation", header.Query.AtObservation);
        xml.WriteStartElement("StructureUsage", SdmxMl.Common);
        var artefact = header.Model[header.Flow.Id];
        xml.WriteStartElement("Ref");
        xml.WriteAttributeString("agencyID", artefact.Agency);
        xml.WriteAttributeString("id", artefact.Id);
        xml.WriteAttributeString("version", SdmxArtefact.Version);
        xml.WriteAttributeString("package", artefact.Package);
        xml.WriteAttributeString("class", $"{artefact.Kind}");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
