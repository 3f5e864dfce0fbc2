using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Yuelu.Kernel;

namespace Yuelu.Statistics.Sdmx;

/// <summary>Writes structures as SDMX-JSON 2.0.</summary>
internal sealed partial class StructureJsonWriter(Utf8JsonWriter json, SdmxModel model, Language? language)
{
    private static readonly (SdmxKind Kind, string Group, string Items)[] Groups =
    [
        (SdmxKind.AgencyScheme, "agencySchemes", "agencies"),
        (SdmxKind.DataProviderScheme, "dataProviderSchemes", "dataProviders"),
        (SdmxKind.Dataflow, "dataflows", ""),
        (SdmxKind.CategoryScheme, "categorySchemes", "categories"),
        (SdmxKind.Categorisation, "categorisations", ""),
        (SdmxKind.Codelist, "codelists", "codes"),
        (SdmxKind.ConceptScheme, "conceptSchemes", "concepts"),
        (SdmxKind.DataStructure, "dataStructures", ""),
        (SdmxKind.ContentConstraint, "dataConstraints", ""),
        (SdmxKind.ProvisionAgreement, "provisionAgreements", ""),
    ];

    /// <summary>The whole message.</summary>
    internal static void Write(
        Stream buffer,
        SdmxModel model,
        IReadOnlyList<ToldStructure> structures,
        Language? language
    )
    {
        using var json = new Utf8JsonWriter(
            buffer,
            new JsonWriterOptions { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) }
        );
        new StructureJsonWriter(json, model, language).Message(structures);
    }

    private void Message(IReadOnlyList<ToldStructure> structures)
    {
        json.WriteStartObject();
        SdmxJson.Meta(json, model, language, "structure");
        json.WriteStartObject("data");
        foreach (var (kind, group, items) in Groups)
        {
            var told = structures.Where(one => one.Artefact.Kind == kind).ToList();
            if (told.Count == 0)
                continue;
            json.WriteStartArray(group);
            foreach (var one in told)
                Artefact(one, items);
            json.WriteEndArray();
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void Artefact(ToldStructure told, string items)
    {
        var artefact = told.Artefact;
        json.WriteStartObject();
        json.WriteString("id", artefact.Id);
        json.WriteString("version", SdmxArtefact.Version);
        json.WriteString("agencyID", artefact.Agency);
        if (model.Options.ValidFrom is { } from)
            json.WriteString("validFrom", $"{from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}T00:00:00Z");
        if (told.IsStub)
            json.WriteBoolean("isExternalReference", true);
        if (told.IsPartial)
            json.WriteBoolean("isPartial", true);
        SdmxJson.Named(json, artefact.Name, language);
        if (!told.IsStub || told.IsComplete)
            SdmxJson.Named(json, artefact.Description, language, "description");
        json.WriteStartArray("links");
        SdmxJson.Link(json, "self", artefact.Urn3);
        json.WriteEndArray();
        if (artefact.Note is { } note && (!told.IsStub || told.IsComplete))
            Annotation(
                SdmxArtefact.NoteType,
                SdmxArtefact.NoteType,
                () => SdmxJson.Named(json, note, language, "text")
            );
        else if (!told.IsStub && artefact.Region is { Observations: var count })
            Annotation(
                "obs_count",
                "sdmx_metrics",
                () => json.WriteString("title", count.ToString(CultureInfo.InvariantCulture))
            );
        if (artefact.Kind == SdmxKind.ContentConstraint)
            json.WriteString("role", "Actual");
        if (!told.IsStub)
            Content(artefact, items);
        json.WriteEndObject();
    }

    private void Content(SdmxArtefact artefact, string items)
    {
        switch (artefact.Kind)
        {
            case SdmxKind.Dataflow:
                json.WriteString("structure", model[artefact.Flow!.Structure].Urn);
                break;
            case SdmxKind.Categorisation:
                json.WriteString("source", model[artefact.Flow!.Id].Urn);
                json.WriteString("target", model[SdmxModel.Categories].UrnOf(artefact.Flow!.Topic));
                break;
            case SdmxKind.ProvisionAgreement:
                json.WriteString("dataflow", model[artefact.Flow!.Id].Urn);
                json.WriteString("dataProvider", model[SdmxModel.Providers].UrnOf(model.Options.Agency));
                break;
            case SdmxKind.DataStructure:
                Components(artefact.Flow!);
                break;
            case SdmxKind.ContentConstraint:
                Constraint(artefact);
                break;
            // The format has no empty list.
            case not SdmxKind.DataStructure when artefact.Items.Count == 0:
                break;
            default:
                json.WriteStartArray(items);
                foreach (var item in artefact.Items)
                {
                    json.WriteStartObject();
                    json.WriteString("id", item.Id);
                    SdmxJson.Named(json, item.Name, language);
                    if (item.Description is { } description)
                        SdmxJson.Named(json, description, language, "description");
                    json.WriteEndObject();
                }
                json.WriteEndArray();
                break;
        }
    }

    private void Components(SdmxFlow flow)
    {
        json.WriteStartObject("dataStructureComponents");
        json.WriteStartObject("dimensionList");
        json.WriteString("id", "DimensionDescriptor");
        json.WriteStartArray("dimensions");
        for (var at = 0; at < flow.Dimensions.Count; at++)
        {
            Component(flow.Dimensions[at]);
            json.WriteNumber("position", at);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WritePropertyName("timeDimension");
        Component(SdmxComponents.TimeDimension);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject("attributeList");
        json.WriteString("id", "AttributeDescriptor");
        json.WriteStartArray("attributes");
        foreach (var attribute in flow.Attributes)
            Attribute(flow, attribute);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartObject("measureList");
        json.WriteString("id", "MeasureDescriptor");
        json.WriteStartArray("measures");
        Component(SdmxComponents.Measure);
        json.WriteString("usage", "optional");
        // The schema of the format asks for both words.
        json.WriteBoolean("isMandatory", false);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void Attribute(SdmxFlow flow, SdmxComponent attribute)
    {
        Component(attribute);
        json.WriteString("usage", attribute.IsMandatory ? "mandatory" : "optional");
        json.WriteStartObject("attributeRelationship");
        if (attribute.IsOfSeries)
        {
            json.WriteStartArray("dimensions");
            foreach (var dimension in flow.Dimensions)
                json.WriteStringValue(dimension.Id);
            json.WriteEndArray();
        }
        else
        {
            json.WriteStartObject("observation");
            json.WriteEndObject();
        }
        json.WriteEndObject();
        if (!attribute.IsOfSeries)
        {
            // pysdmx tells attributes of observations from those of data sets by this alone.
            json.WriteStartArray("measureRelationship");
            json.WriteStringValue(SdmxComponents.Value);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private void Component(SdmxComponent component)
    {
        json.WriteStartObject();
        json.WriteString("id", component.Id);
        json.WriteString("conceptIdentity", model[SdmxModel.Concepts].UrnOf(component.Id));
        json.WriteStartObject("localRepresentation");
        if (component.Codelist is { } list)
            json.WriteString("enumeration", model[list].Urn);
        else
        {
            json.WriteStartObject("format");
            json.WriteString("dataType", component.TextType);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }
}
