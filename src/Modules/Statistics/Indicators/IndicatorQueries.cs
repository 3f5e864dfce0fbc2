using Yuelu.Kernel;
using Yuelu.Platform.Storage;
using Yuelu.Statistics.Definitions;

namespace Yuelu.Statistics.Indicators;

/// <summary>Queries of indicators.</summary>
internal static class IndicatorQueries
{
    /// <summary>The versions, by indicator, the latest first; not to be changed.</summary>
    /// <param name="code">Only those of an indicator; null for all.</param>
    internal static IQueryable<IndicatorVersion> Indicators(this YueluDb db, string? code = null) =>
        db.VersionsOf<IndicatorVersion, IndicatorDefinition>(code);

    /// <summary>The latest version of each indicator, by code, of those in whose code or name the words stand.</summary>
    internal static async Task<IReadOnlyList<IndicatorVersion>> NewestIndicatorsAsync(
        this YueluDb db,
        string words,
        CancellationToken ct
    ) =>
        [
            .. (await db.Indicators().ToListAsync(ct))
                .DistinctBy(version => version.Code)
                .Where(version =>
                    HalfWidth
                        .ForSearch($"{version.Code} {version.Definition.Name.Zh} {version.Definition.Name.En}")
                        .Contains(words, StringComparison.Ordinal)
                ),
        ];

    /// <summary>The indicators whose latest version reads a coefficient of a table.</summary>
    internal static async Task<IReadOnlyList<IndicatorVersion>> IndicatorsThatUseAsync(
        this YueluDb db,
        string table,
        CancellationToken ct
    ) =>
        [
            .. (await db.NewestIndicatorsAsync("", ct)).Where(version =>
                version.Definition.Inputs.Any(input =>
                    input.Source == InputSource.Coefficient && ReadInputs.Split(input.Of).First == table
                )
            ),
        ];
}
