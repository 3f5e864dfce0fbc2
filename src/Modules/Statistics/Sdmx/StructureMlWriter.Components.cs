using System.Globalization;

namespace Yuelu.Statistics.Sdmx;

/// <summary>The components of a data structure.</summary>
internal sealed partial class StructureMlWriter
{
    private void Components(SdmxFlow flow)
    {
        Start("DataStructureComponents");
        Start("DimensionList");
        xml.WriteAttributeString("id", "DimensionDescriptor");
        for (var at = 0; at < flow.Dimensions.Count; at++)
        {
            Start("Dimension");
            xml.WriteAttributeString("id", flow.Dimensions[at].Id);
            xml.WriteAttributeString("position", (at + 1).ToString(CultureInfo.InvariantCulture));
            Represented(flow.Dimensions[at]);
            xml.WriteEndElement();
        }
        Start("TimeDimension");
        xml.WriteAttributeString("id", SdmxComponents.Time);
        xml.WriteAttributeString("position", (flow.TimePosition + 1).ToString(CultureInfo.InvariantCulture));
        Represented(SdmxComponents.TimeDimension);
        xml.WriteEndElement();
        xml.WriteEndElement();
        Start("AttributeList");
        xml.WriteAttributeString("id", "AttributeDescriptor");
        foreach (var attribute in flow.Attributes)
            Attribute(flow, attribute);
        xml.WriteEndElement();
        Start("MeasureList");
        xml.WriteAttributeString("id", "MeasureDescriptor");
        Start("PrimaryMeasure");
        xml.WriteAttributeString("id", SdmxComponents.Value);
        Represented(SdmxComponents.Measure);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Attribute(SdmxFlow flow, SdmxComponent attribute)
    {
        Start("Attribute");
        xml.WriteAttributeString("id", attribute.Id);
        xml.WriteAttributeString("assignmentStatus", attribute.IsMandatory ? "Mandatory" : "Conditional");
        Represented(attribute);
        Start("AttributeRelationship");
        if (attribute.IsOfSeries)
            foreach (var dimension in flow.Dimensions)
                Local("Dimension", dimension.Id);
        else
            Local("PrimaryMeasure", SdmxComponents.Value);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Local(string name, string id)
    {
        Start(name);
        xml.WriteStartElement("Ref");
        xml.WriteAttributeString("id", id);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>The concept of a component, and what its values are.</summary>
    private void Represented(SdmxComponent component)
    {
        Start("ConceptIdentity");
        ItemReference(model[SdmxModel.Concepts], component.Id);
        xml.WriteEndElement();
        Start("LocalRepresentation");
        if (component.Codelist is { } list)
        {
            Start("Enumeration");
            Reference(model[list]);
        }
        else
        {
            Start("TextFormat");
            xml.WriteAttributeString("textType", component.TextType);
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
