using Yuelu.Kernel;

namespace Yuelu.Statistics.Sdmx;

/// <summary>The kinds of structures that there are here, in the order in which SDMX-ML 2.1 has them.</summary>
internal enum SdmxKind
{
    AgencyScheme,
    DataProviderScheme,
    Dataflow,
    CategoryScheme,
    Categorisation,
    Codelist,
    ConceptScheme,
    DataStructure,
    ContentConstraint,
    ProvisionAgreement,
}

/// <summary>A code, concept, category, agency or provider.</summary>
internal sealed record SdmxItem(string Id, Words Name, Words? Description = null);

/// <summary>Which values of each dimension have data.</summary>
/// <param name="Values">By dimension, without time.</param>
/// <param name="First">First day of the earliest period as it is written; null when there are no data.</param>
/// <param name="Last">Last day of the latest period.</param>
/// <param name="Observations">How many observations there are.</param>
internal sealed record SdmxRegion(
    IReadOnlyList<(string Dimension, IReadOnlyList<string> Values)> Values,
    DateOnly? First,
    DateOnly? Last,
    long Observations
)
{
    /// <summary>Whether it says something of a dimension.</summary>
    internal bool Tells(string dimension) =>
        dimension == SdmxComponents.Time ? First is not null : Values.Any(one => one.Dimension == dimension);
}

/// <summary>A structure that can be asked for by itself.</summary>
/// <param name="Agency">Who maintains it.</param>
/// <param name="Description">What it is for.</param>
/// <param name="Items">What a scheme or list holds.</param>
/// <param name="RefersTo">Ids of those that it cannot be understood without.</param>
internal sealed record SdmxArtefact(
    SdmxKind Kind,
    string Agency,
    string Id,
    Words Name,
    Words Description,
    IReadOnlyList<SdmxItem> Items,
    IReadOnlyList<string> RefersTo
)
{
    /// <summary>All structures have one version: they grow with the data and nothing in them is taken back.</summary>
    internal const string Version = "1.0";

    /// <summary>Type and id of the annotation that <see cref="Note"/> is.</summary>
    internal const string NoteType = "synthetic";

    /// <summary>The flow that it belongs to; null for what all share.</summary>
    internal SdmxFlow? Flow { get; init; }

    /// <summary>What stands with it as an annotation; null for nothing.</summary>
    internal Words? Note { get; init; }

    /// <summary>What a constraint allows; null for all else.</summary>
    internal SdmxRegion? Region { get; init; }

    /// <summary>The package of the kind in the SDMX information model.</summary>
    internal string Package =>
        Kind switch
        {
            SdmxKind.AgencyScheme or SdmxKind.DataProviderScheme => "base",
            SdmxKind.Dataflow or SdmxKind.DataStructure => "datastructure",
            SdmxKind.CategoryScheme or SdmxKind.Categorisation => "categoryscheme",
            SdmxKind.Codelist => "codelist",
            SdmxKind.ConceptScheme => "conceptscheme",
            _ => "registry",
        };

    /// <summary>The class of an item of the kind.</summary>
    internal string ItemClass =>
        Kind switch
        {
            SdmxKind.AgencyScheme => "Agency",
            SdmxKind.DataProviderScheme => "DataProvider",
            SdmxKind.CategoryScheme => "Category",
            SdmxKind.Codelist => "Code",
            _ => "Concept",
        };

    /// <summary>Its URN.</summary>
    internal string Urn => $"urn:sdmx:org.sdmx.infomodel.{Package}.{Kind}={Agency}:{Id}({Version})";

    /// <summary>Its URN in SDMX 3, which calls content constraints data constraints.</summary>
    internal string Urn3 => $"urn:sdmx:org.sdmx.infomodel.{Package}.{Class3}={Agency}:{Id}({Version})";

    private string Class3 => Kind == SdmxKind.ContentConstraint ? "DataConstraint" : $"{Kind}";

    /// <summary>Whether it cannot be understood without an item of a scheme of this kind that it refers to.</summary>
    internal bool Uses(SdmxKind scheme, string item) =>
        (scheme, Kind) switch
        {
            (SdmxKind.ConceptScheme, SdmxKind.DataStructure) => Flow!.Components.Any(one => one.Id == item),
            (SdmxKind.CategoryScheme, SdmxKind.Categorisation) => Flow!.Topic == item,
            (SdmxKind.ConceptScheme or SdmxKind.CategoryScheme, _) => false,
            _ => true,
        };

    /// <summary>The URN of one of its items.</summary>
    internal string UrnOf(string item) =>
        $"urn:sdmx:org.sdmx.infomodel.{Package}.{ItemClass}={Agency}:{Id}({Version}).{item}";
}
