using System.Xml;

namespace Yuelu.Statistics.Sdmx;

/// <summary>
/// The XML schema of structure-specific data, made from the structure: it narrows the types of the official schemas, which must lie
/// beside it where it is used. It fits the codes that there are when it is asked for.
/// </summary>
/// <param name="context">What the schema is for: the flow, its data structure or its provision agreement.</param>
internal sealed class SchemaWriter(XmlWriter xml, SdmxModel model, SdmxArtefact context, string atObservation)
{
    private readonly SdmxFlow flow = context.Flow!;

    private const string Xs = "http://www.w3.org/2001/XMLSchema";

    private bool IsTimeSeries => atObservation == SdmxComponents.Time;

    private bool IsFlat => atObservation == SdmxComponents.AllDimensions;

    internal static void Write(Stream buffer, SdmxModel model, SdmxArtefact context, string atObservation)
    {
        using var xml = SdmxMl.Writer(buffer);
        new SchemaWriter(xml, model, context, atObservation).Schema();
    }

    private void Schema()
    {
        var space = SdmxMl.NamespaceOf(context, atObservation);
        xml.WriteStartDocument();
        xml.WriteStartElement("xs", "schema", Xs);
        xml.WriteAttributeString("xmlns", space);
        xml.WriteAttributeString("xmlns", "dsd", null, SdmxMl.Specific);
        xml.WriteAttributeString("xmlns", "common", null, SdmxMl.Common);
        xml.WriteAttributeString("targetNamespace", space);
        xml.WriteAttributeString("elementFormDefault", "qualified");
        xml.WriteAttributeString("attributeFormDefault", "unqualified");
        Import(SdmxMl.Common, "SDMXCommon.xsd");
        Import(SdmxMl.Specific, "SDMXDataStructureSpecific.xsd");
        foreach (var list in flow.Codelists)
            Codes(model[list]);
        DataSet();
        if (!IsFlat)
            Series();
        Observation();
        xml.WriteEndDocument();
    }

    private void DataSet()
    {
        Narrowed("DataSetType", IsTimeSeries ? "dsd:TimeSeriesDataSetType" : "dsd:DataSetType");
        Start("sequence");
        Annotations();
        Element("DataProvider", "common:DataProviderReferenceType", null);
        Start("choice", ("minOccurs", "0"));
        if (IsFlat)
            Element("Obs", "ObsType", "unbounded", "1");
        else
            Element("Series", "SeriesType", "unbounded", "1");
        xml.WriteEndElement();
        xml.WriteEndElement();
        Start("attributeGroup", ("ref", "dsd:SetAttributeGroup"));
        xml.WriteEndElement();
        NoYearStart();
        End();
    }

    private void Series()
    {
        Narrowed("SeriesType", IsTimeSeries ? "dsd:TimeSeriesType" : "dsd:SeriesType");
        Start("sequence");
        Annotations();
        Element("Obs", "ObsType", "unbounded");
        xml.WriteEndElement();
        foreach (var dimension in flow.Dimensions.Where(one => one.Id != atObservation))
            Attribute(dimension, "required");
        Attribute(SdmxComponents.TimeDimension, IsTimeSeries ? "prohibited" : "required");
        if (IsTimeSeries)
            foreach (var attribute in flow.OfSeries)
                Attribute(attribute, "optional");
        NoYearStart();
        End();
    }

    private void Observation()
    {
        Narrowed("ObsType", IsTimeSeries ? "dsd:TimeSeriesObsType" : "dsd:ObsType");
        Start("sequence");
        Annotations();
        xml.WriteEndElement();
        Start("attribute", ("name", "type"), ("type", "common:IDType"), ("use", "prohibited"));
        xml.WriteEndElement();
        foreach (var dimension in flow.Dimensions.Where(one => IsFlat || one.Id == atObservation))
            Attribute(dimension, "required");
        Attribute(SdmxComponents.TimeDimension, IsFlat || IsTimeSeries ? "required" : "prohibited");
        Attribute(SdmxComponents.Measure, "optional");
        if (!IsTimeSeries)
            foreach (var attribute in flow.OfSeries)
                Attribute(attribute, "optional");
        foreach (var attribute in flow.OfObservation)
            Attribute(attribute, "optional");
        NoYearStart();
        End();
    }

    /// <summary>What the official types allow and no structure here has must be forbidden one by one.</summary>
    private void NoYearStart()
    {
        Start("attribute", ("name", "REPORTING_YEAR_START_DAY"), ("type", "xs:gMonthDay"), ("use", "prohibited"));
        xml.WriteEndElement();
    }

    private void Codes(SdmxArtefact list)
    {
        Start("simpleType", ("name", list.Id));
        Start("restriction", ("base", "xs:string"));
        foreach (var item in list.Items)
        {
            Start("enumeration", ("value", item.Id));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Attribute(SdmxComponent component, string use)
    {
        var type = component.Codelist is { } list
            ? list
            : component.TextType switch
            {
                "ObservationalTimePeriod" => "common:ObservationalTimePeriodType",
                "Decimal" => "xs:decimal",
                "Boolean" => "xs:boolean",
                "Integer" => "xs:int",
                "DateTime" => "xs:dateTime",
                _ => "xs:string",
            };
        Start("attribute", ("name", component.Id), ("type", type), ("use", use));
        xml.WriteEndElement();
    }

    private void Narrowed(string name, string from)
    {
        Start("complexType", ("name", name));
        Start("complexContent");
        Start("restriction", ("base", from));
    }

    private void End()
    {
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Annotations()
    {
        Start("element", ("ref", "common:Annotations"), ("minOccurs", "0"));
        xml.WriteEndElement();
    }

    private void Element(string name, string type, string? most, string least = "0")
    {
        Start("element", ("name", name), ("type", type), ("form", "unqualified"), ("minOccurs", least));
        if (most is not null)
            xml.WriteAttributeString("maxOccurs", most);
        xml.WriteEndElement();
    }

    private void Import(string space, string place)
    {
        Start("import", ("namespace", space), ("schemaLocation", place));
        xml.WriteEndElement();
    }

    private void Start(string name, params (string Name, string Value)[] attributes)
    {
        xml.WriteStartElement("xs", name, Xs);
        foreach (var (attribute, value) in attributes)
            xml.WriteAttributeString(attribute, value);
    }
}
