using Yuelu.Kernel;

namespace Yuelu.Statistics.Sdmx;

/// <summary>Finds the flow that an address names.</summary>
internal static class SdmxFlows
{
    /// <summary>All there are.</summary>
    internal static IReadOnlyList<SdmxFlow> All { get; } = [OfficialSource.Shape, FigureSource.Shape];

    /// <summary>In REST 1: its id, with agency and version before and after it or without.</summary>
    internal static Result<SdmxFlow> Named(string name, string providers, SdmxOptions options)
    {
        var parts = name.Split(',');
        var found = parts switch
        {
            [var id] => With(id),
            [var agency, var id] when IsAgency(agency, options) => With(id),
            [var agency, var id, var version] when IsAgency(agency, options) && IsVersion(version) => With(id),
            _ => null,
        };
        return found is not null && IsProvider(providers, options) ? found : SdmxProblems.NoSuchStructure(name);
    }

    /// <summary>In REST 2: by the flow, its structure or its provision agreement. Where wildcards leave several, the one that the key fits is meant.</summary>
    internal static Result<SdmxFlow> Named(
        (string Context, string Agency, string Id, string Version) place,
        string key,
        SdmxOptions options
    )
    {
        var (context, agency, id, version) = place;
        var found = All.Where(flow =>
                (context is "*" or "dataflow" && (id is "*" || id == flow.Id))
                || (context is "*" or "datastructure" && (id is "*" || id == flow.Structure))
                || (context is "*" or "provisionagreement" && (id is "*" || id == flow.Agreement))
            )
            .ToList();
        if (found.Count == 0 || !IsAgency(agency, options) || !IsVersion(version))
            return SdmxProblems.NoSuchStructure($"{context}/{agency}/{id}/{version}");
        if (found.Count > 1)
            found.RemoveAll(flow => key.Split(',')[0].Split('.').Length != flow.Dimensions.Count);
        return found is [var one] ? one : SdmxProblems.WhichFlow;
    }

    private static SdmxFlow? With(string id) => All.FirstOrDefault(flow => flow.Id == id);

    private static bool IsAgency(string agency, SdmxOptions options) =>
        agency is "all" or "*" || agency == options.Agency;

    /// <summary>The agency provides all data itself; several providers have + between them, each with its agency before it or without.</summary>
    private static bool IsProvider(string providers, SdmxOptions options) =>
        providers.Split('+').Any(provider => IsAgency(provider.Split(',')[^1], options));

    private static bool IsVersion(string version) =>
        version is "latest" or "all" or "*" or "+" or "~"
        || version.TrimEnd('+', '~') is SdmxArtefact.Version or "1.0.0" or "1";
}
