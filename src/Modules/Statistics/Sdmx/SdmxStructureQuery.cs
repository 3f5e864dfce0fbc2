using Yuelu.Kernel;

namespace Yuelu.Statistics.Sdmx;

/// <summary>A structure that is told, whole or as a stub.</summary>
/// <param name="IsStub">Whether its content is left out and asked for elsewhere.</param>
/// <param name="IsComplete">Whether a stub keeps its description.</param>
/// <param name="IsPartial">Whether some of its items are left out.</param>
internal sealed record ToldStructure(SdmxArtefact Artefact, bool IsStub, bool IsComplete, bool IsPartial)
{
    /// <summary>The same with some of its items alone.</summary>
    internal ToldStructure With(Func<string, bool> isMeant)
    {
        var items = Artefact.Items.Where(item => isMeant(item.Id)).ToList();
        return this with
        {
            Artefact = Artefact with { Items = items },
            IsPartial = IsPartial || items.Count < Artefact.Items.Count,
        };
    }
}

/// <summary>Which structures an address asks for, in REST 1 and REST 2 alike.</summary>
/// <param name="Type">As in the address: codelist, structure, …</param>
internal sealed record SdmxStructureQuery(
    string Type,
    string Agency,
    string Id,
    string Version,
    string? Item,
    string References,
    string Detail
)
{
    /// <summary>The types of which there are structures, by their names in addresses.</summary>
    private static readonly Dictionary<string, SdmxKind[]> Types = new(StringComparer.Ordinal)
    {
        ["agencyscheme"] = [SdmxKind.AgencyScheme],
        ["dataproviderscheme"] = [SdmxKind.DataProviderScheme],
        ["organisationscheme"] = [SdmxKind.AgencyScheme, SdmxKind.DataProviderScheme],
        ["dataflow"] = [SdmxKind.Dataflow],
        ["categoryscheme"] = [SdmxKind.CategoryScheme],
        ["categorisation"] = [SdmxKind.Categorisation],
        ["codelist"] = [SdmxKind.Codelist],
        ["conceptscheme"] = [SdmxKind.ConceptScheme],
        ["datastructure"] = [SdmxKind.DataStructure],
        ["contentconstraint"] = [SdmxKind.ContentConstraint],
        ["actualconstraint"] = [SdmxKind.ContentConstraint],
        ["dataconstraint"] = [SdmxKind.ContentConstraint],
        ["provisionagreement"] = [SdmxKind.ProvisionAgreement],
        ["structure"] = Enum.GetValues<SdmxKind>(),
        ["*"] = Enum.GetValues<SdmxKind>(),
    };

    /// <summary>The types of which there are none here; asked for as a whole they are an empty message.</summary>
    private static readonly HashSet<string> Empty =
    [
        "metadatastructure",
        "metadataflow",
        "metadataprovisionagreement",
        "hierarchicalcodelist",
        "hierarchy",
        "hierarchyassociation",
        "valuelist",
        "geographiccodelist",
        "geogridcodelist",
        "metadataproviderscheme",
        "dataconsumerscheme",
        "organisationunitscheme",
        "structureset",
        "structuremap",
        "representationmap",
        "conceptschememap",
        "categoryschememap",
        "organisationschememap",
        "reportingtaxonomymap",
        "process",
        "reportingtaxonomy",
        "attachmentconstraint",
        "allowedconstraint",
        "metadataconstraint",
        "transformationscheme",
        "rulesetscheme",
        "userdefinedoperatorscheme",
        "customtypescheme",
        "namepersonalisationscheme",
        "vtlmappingscheme",
        "namealias",
    ];

    private static readonly string[] Directions =
    [
        "none",
        "parents",
        "parentsandsiblings",
        "ancestors",
        "children",
        "descendants",
        "all",
    ];

    private static readonly string[] Details =
    [
        "full",
        "allstubs",
        "referencestubs",
        "referencepartial",
        "allcompletestubs",
        "referencecompletestubs",
        "raw",
    ];

    /// <summary>Whether the references that are meant are all that data are understood with: whatever a constraint leads to, and who provides them.</summary>
    internal bool IsOfData { get; init; }

    /// <summary>Whether constraints are asked for and nothing else.</summary>
    internal bool IsOfConstraints => Types.GetValueOrDefault(Type, []) is [SdmxKind.ContentConstraint];

    /// <summary>Whether a word in an address names a type of structure.</summary>
    internal static bool IsType(string type) => Types.ContainsKey(type) || Empty.Contains(type);

    /// <summary>The structures, in the order of the format.</summary>
    /// <param name="model">All of them.</param>
    internal Result<List<ToldStructure>> Select(SdmxModel model)
    {
        if (!IsType(Type))
            return SdmxProblems.NotServed(Type);
        if (!Directions.Contains(References) && !IsType(References))
            return SdmxProblems.BadParameter("references", References, string.Join(", ", Directions));
        if (!Details.Contains(Detail))
            return SdmxProblems.BadParameter("detail", Detail, string.Join(", ", Details));
        var kinds = Types.GetValueOrDefault(Type, []);
        var asked = model.Artefacts.Where(one => kinds.Contains(one.Kind) && IsMeant(one)).Select(Narrow).ToList();
        var isForAll = Names(Id) is null;
        if (
            asked.Count == 0 && (!isForAll || kinds.Length > 0)
            || asked.Exists(one => one is { IsPartial: true, Artefact.Items.Count: 0 })
        )
            return SdmxProblems.NoSuchStructure(
                string.Join('/', new[] { Type, Agency, Id, Version, Item }.OfType<string>())
            );
        var isAllStubs = Detail is "allstubs" or "allcompletestubs";
        var isReferenceStubs = Detail is "referencestubs" or "referencecompletestubs" || isAllStubs;
        var isComplete = Detail is "allcompletestubs" or "referencecompletestubs";
        var ids = asked.Select(one => one.Artefact.Id).ToHashSet();
        var referred = Referred(model, ids).Where(one => !ids.Contains(one.Id)).ToList();
        var users = asked.Select(one => one.Artefact).Concat(referred).ToList();
        return asked
            .Select(one => one with { IsStub = isAllStubs, IsComplete = isComplete })
            .Concat(
                referred
                    .Select(one => new ToldStructure(one, isReferenceStubs, isComplete, false))
                    .Select(one => Detail == "referencepartial" ? Used(one, users) : one)
            )
            .OrderBy(one => one.Artefact.Kind)
            .ToList();
    }

    /// <summary>A scheme that is referred to, with those of its items alone that are used.</summary>
    private static ToldStructure Used(ToldStructure scheme, List<SdmxArtefact> users) =>
        scheme.Artefact.Kind is SdmxKind.ConceptScheme or SdmxKind.CategoryScheme
            ? scheme.With(item => users.Exists(one => one.Uses(scheme.Artefact.Kind, item)))
            : scheme;

    /// <summary>All of one kind are told when none is named; an exact version, the latest, or a wildcard of REST 2 is this one.</summary>
    private bool IsMeant(SdmxArtefact artefact) =>
        Says(Agency, artefact.Agency)
        && Says(Id, artefact.Id)
        && (Names(Version) is not { } versions || versions.Any(IsThisVersion));

    private static bool IsThisVersion(string version) =>
        version is "latest" or "+" or "~" || version.TrimEnd('+', '~') is SdmxArtefact.Version or "1" or "1.0.0";

    private static bool Says(string asked, string value) => Names(asked)?.Contains(value) ?? true;

    /// <summary>What an address names, several with + or a comma; null for all.</summary>
    private static string[]? Names(string text) =>
        text is "" or "all" or "*" ? null
        : text is "+" ? [text]
        : text.Split(['+', ','], StringSplitOptions.RemoveEmptyEntries);

    private ToldStructure Narrow(SdmxArtefact artefact)
    {
        if (Wanted is not { } wanted)
            return new(artefact, false, false, false);
        return new(
            artefact with
            {
                Items = [.. artefact.Items.Where(item => wanted.Contains(item.Id))],
            },
            false,
            false,
            true
        );
    }

    /// <summary>The items that the address names; null for all.</summary>
    private string[]? Wanted => Item is null ? null : Names(Item);

    private IEnumerable<SdmxArtefact> Referred(SdmxModel model, HashSet<string> ids)
    {
        if (References == "none")
            return [];
        var below = Closure(ids, one => model[one].RefersTo, isDeep: IsOfData || References is "descendants" or "all");
        var above = IsOfData ? [SdmxModel.Providers] : Closure(ids, ParentsOf, isDeep: References is "ancestors");
        var siblings = above.SelectMany(one => model[one].RefersTo);
        HashSet<string> found = References switch
        {
            "children" or "descendants" => below,
            "parents" or "ancestors" => above,
            "parentsandsiblings" => [.. above, .. siblings],
            "all" => [.. below, .. above, .. siblings],
            _ => [.. below, .. above],
        };
        var kinds = Types.GetValueOrDefault(References, []);
        return model.Artefacts.Where(one =>
            found.Contains(one.Id) && (Directions.Contains(References) || kinds.Contains(one.Kind))
        );

        // Of whoever uses a scheme, those that use one of the items that are asked for.
        IEnumerable<string> ParentsOf(string id) =>
            model
                .Artefacts.Where(one =>
                    one.RefersTo.Contains(id)
                    && (
                        Wanted is not { } wanted
                        || !ids.Contains(id)
                        || wanted.Any(item => one.Uses(model[id].Kind, item))
                    )
                )
                .Select(one => one.Id);
    }

    private static HashSet<string> Closure(
        IEnumerable<string> from,
        Func<string, IEnumerable<string>> next,
        bool isDeep
    )
    {
        var found = new HashSet<string>();
        var edge = from.ToList();
        do edge = [.. edge.SelectMany(next).Distinct().Where(found.Add)];
        while (isDeep && edge.Count > 0);
        return found;
    }
}
