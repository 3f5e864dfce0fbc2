using System.Globalization;
using System.Xml;
using Yuelu.Kernel;

namespace Yuelu.Statistics.Sdmx;

/// <summary>Writes structures as SDMX-ML 2.1.</summary>
/// <param name="language">The one in which names are told; null for all.</param>
/// <param name="root">Address of the interface, for stubs.</param>
internal sealed partial class StructureMlWriter(XmlWriter xml, SdmxModel model, Language? language, string root)
{
    private static readonly (SdmxKind Kind, string Group)[] Groups =
    [
        (SdmxKind.AgencyScheme, "OrganisationSchemes"),
        (SdmxKind.DataProviderScheme, "OrganisationSchemes"),
        (SdmxKind.Dataflow, "Dataflows"),
        (SdmxKind.CategoryScheme, "CategorySchemes"),
        (SdmxKind.Categorisation, "Categorisations"),
        (SdmxKind.Codelist, "Codelists"),
        (SdmxKind.ConceptScheme, "Concepts"),
        (SdmxKind.DataStructure, "DataStructures"),
        (SdmxKind.ContentConstraint, "Constraints"),
        (SdmxKind.ProvisionAgreement, "ProvisionAgreements"),
    ];

    /// <summary>The whole message.</summary>
    internal static void Write(
        Stream buffer,
        SdmxModel model,
        IReadOnlyList<ToldStructure> structures,
        Language? language,
        string root
    )
    {
        using var xml = SdmxMl.Writer(buffer);
        new StructureMlWriter(xml, model, language, root).Message(structures);
    }

    private void Message(IReadOnlyList<ToldStructure> structures)
    {
        xml.WriteStartDocument();
        xml.WriteStartElement("mes", "Structure", SdmxMl.Message);
        xml.WriteAttributeString("xmlns", "str", null, SdmxMl.Structure);
        xml.WriteAttributeString("xmlns", "com", null, SdmxMl.Common);
        SdmxMl.HeaderStart(xml, model);
        xml.WriteEndElement();
        xml.WriteStartElement("Structures", SdmxMl.Message);
        foreach (var group in Groups.GroupBy(one => one.Group))
        {
            var told = group.SelectMany(of => structures.Where(one => one.Artefact.Kind == of.Kind)).ToList();
            if (told.Count == 0)
                continue;
            Start(group.Key);
            foreach (var one in told)
                Artefact(one);
            xml.WriteEndElement();
        }
        xml.WriteEndDocument();
    }

    private void Artefact(ToldStructure told)
    {
        var artefact = told.Artefact;
        Start($"{artefact.Kind}");
        xml.WriteAttributeString("id", artefact.Id);
        xml.WriteAttributeString("urn", artefact.Urn);
        xml.WriteAttributeString("agencyID", artefact.Agency);
        xml.WriteAttributeString("version", SdmxArtefact.Version);
        if (model.Options.ValidFrom is { } from)
            xml.WriteAttributeString(
                "validFrom",
                $"{from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}T00:00:00"
            );
        xml.WriteAttributeString("isFinal", "false");
        if (told.IsStub)
        {
            xml.WriteAttributeString("isExternalReference", "true");
            xml.WriteAttributeString(
                "structureURL",
                $"{root}/{$"{artefact.Kind}".ToLowerInvariant()}/{artefact.Agency}/{artefact.Id}/{SdmxArtefact.Version}"
            );
        }
        if (told.IsPartial)
            xml.WriteAttributeString("isPartial", "true");
        if (artefact.Kind == SdmxKind.ContentConstraint)
            xml.WriteAttributeString("type", "Actual");
        if (artefact.Note is { } note && (!told.IsStub || told.IsComplete))
            Noted(note);
        else if (!told.IsStub && artefact.Region is { } region)
            Counted(region);
        Named(artefact.Name, "Name");
        if (!told.IsStub || told.IsComplete)
            Named(artefact.Description, "Description");
        // The official schema wants both ends of an agreement even where nothing but its name is asked for.
        if (!told.IsStub || artefact.Kind == SdmxKind.ProvisionAgreement)
            Content(artefact);
        xml.WriteEndElement();
    }

    private void Content(SdmxArtefact artefact)
    {
        switch (artefact.Kind)
        {
            case SdmxKind.Dataflow:
                Start("Structure");
                Reference(model[artefact.Flow!.Structure]);
                xml.WriteEndElement();
                break;
            case SdmxKind.Categorisation:
                Start("Source");
                Reference(model[artefact.Flow!.Id]);
                xml.WriteEndElement();
                Start("Target");
                ItemReference(model[SdmxModel.Categories], artefact.Flow!.Topic);
                xml.WriteEndElement();
                break;
            case SdmxKind.ProvisionAgreement:
                Start("StructureUsage");
                Reference(model[artefact.Flow!.Id]);
                xml.WriteEndElement();
                Start("DataProvider");
                ItemReference(model[SdmxModel.Providers], model.Options.Agency);
                xml.WriteEndElement();
                break;
            case SdmxKind.DataStructure:
                Components(artefact.Flow!);
                break;
            case SdmxKind.ContentConstraint:
                Start("ConstraintAttachment");
                Start("Dataflow");
                Reference(model[artefact.Flow!.Id]);
                xml.WriteEndElement();
                xml.WriteEndElement();
                if (artefact.Region is { } region)
                    Region(region);
                break;
            default:
                foreach (var item in artefact.Items)
                    Item(artefact, item);
                break;
        }
    }

    private void Item(SdmxArtefact artefact, SdmxItem item)
    {
        Start(artefact.ItemClass);
        xml.WriteAttributeString("id", item.Id);
        xml.WriteAttributeString("urn", artefact.UrnOf(item.Id));
        Named(item.Name, "Name");
        if (item.Description is { } description)
            Named(description, "Description");
        xml.WriteEndElement();
    }

    private void Counted(SdmxRegion region)
    {
        xml.WriteStartElement("Annotations", SdmxMl.Common);
        xml.WriteStartElement("Annotation", SdmxMl.Common);
        xml.WriteAttributeString("id", "obs_count");
        xml.WriteElementString(
            "AnnotationTitle",
            SdmxMl.Common,
            region.Observations.ToString(CultureInfo.InvariantCulture)
        );
        xml.WriteElementString("AnnotationType", SdmxMl.Common, "sdmx_metrics");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>What the annotation says is told in each language.</summary>
    private void Noted(Words note)
    {
        xml.WriteStartElement("Annotations", SdmxMl.Common);
        xml.WriteStartElement("Annotation", SdmxMl.Common);
        xml.WriteAttributeString("id", SdmxArtefact.NoteType);
        xml.WriteElementString("AnnotationType", SdmxMl.Common, SdmxArtefact.NoteType);
        Named(note, "AnnotationText");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Region(SdmxRegion region)
    {
        Start("CubeRegion");
        xml.WriteAttributeString("include", "true");
        foreach (var (dimension, values) in region.Values.Where(one => one.Values.Count > 0))
        {
            xml.WriteStartElement("KeyValue", SdmxMl.Common);
            xml.WriteAttributeString("id", dimension);
            foreach (var value in values)
                xml.WriteElementString("Value", SdmxMl.Common, value);
            xml.WriteEndElement();
        }
        if (region is { First: { } first, Last: { } last })
        {
            xml.WriteStartElement("KeyValue", SdmxMl.Common);
            xml.WriteAttributeString("id", SdmxComponents.Time);
            xml.WriteStartElement("TimeRange", SdmxMl.Common);
            Bound("StartPeriod", first);
            Bound("EndPeriod", last);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    /// <summary>A day that counts itself: the schema takes that for granted, sdmx1 does not and reads nothing without it.</summary>
    private void Bound(string element, DateOnly day)
    {
        xml.WriteStartElement(element, SdmxMl.Common);
        xml.WriteAttributeString("isInclusive", "true");
        xml.WriteString(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }

    private void Reference(SdmxArtefact artefact)
    {
        xml.WriteStartElement("Ref");
        xml.WriteAttributeString("id", artefact.Id);
        xml.WriteAttributeString("version", SdmxArtefact.Version);
        xml.WriteAttributeString("agencyID", artefact.Agency);
        xml.WriteAttributeString("package", artefact.Package);
        xml.WriteAttributeString("class", $"{artefact.Kind}");
        xml.WriteEndElement();
    }

    private void ItemReference(SdmxArtefact scheme, string item)
    {
        xml.WriteStartElement("Ref");
        xml.WriteAttributeString("id", item);
        xml.WriteAttributeString("maintainableParentID", scheme.Id);
        xml.WriteAttributeString("maintainableParentVersion", SdmxArtefact.Version);
        xml.WriteAttributeString("agencyID", scheme.Agency);
        xml.WriteAttributeString("package", scheme.Package);
        xml.WriteAttributeString("class", scheme.ItemClass);
        xml.WriteEndElement();
    }

    private void Named(Words words, string element)
    {
        foreach (var one in SdmxLanguages.Told(words, language))
        {
            xml.WriteStartElement("com", element, SdmxMl.Common);
            xml.WriteAttributeString("xml", "lang", null, SdmxLanguages.Tag(one));
            xml.WriteString(words.In(one));
            xml.WriteEndElement();
        }
    }

    private void Start(string name) => xml.WriteStartElement("str", name, SdmxMl.Structure);
}
