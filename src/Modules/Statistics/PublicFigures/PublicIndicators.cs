using Yuelu.Kernel;
using Yuelu.Platform.Storage;
using Yuelu.Statistics.Contract;
using Yuelu.Statistics.Indicators;

namespace Yuelu.Statistics.PublicFigures;

/// <summary>An indicator as a cube shows it: by which definition, so that anybody can compute it again from the cube.</summary>
/// <param name="Version">Number of the version; its table names its hash.</param>
/// <param name="Formula">As VTL.</param>
/// <param name="Inputs">What its names stand for.</param>
internal sealed record PublicIndicator(
    string Code,
    int Version,
    string Sha256,
    Words Name,
    string Unit,
    int Decimals,
    string Formula,
    IReadOnlyList<IndicatorInput> Inputs,
    string Source,
    bool IsOfficial
)
{
    /// <summary>Whether it is a percentage, whose changes are points.</summary>
    internal bool IsRate => UnitKind.IsPercent(Unit);

    internal static PublicIndicator Of(IndicatorVersion version) =>
        new(
            version.Code,
            version.Number,
            version.Sha256,
            version.Definition.Name,
            version.Definition.Unit,
            version.Definition.Decimals,
            version.Definition.Vtl,
            version.Definition.Inputs,
            version.Definition.Source,
            version.Definition.IsOfficial
        );
}

/// <summary>Which indicators can be public among a form's numbers.</summary>
internal static class PublicIndicators
{
    /// <summary>The files of cubes hold as many digits after the point.</summary>
    internal const int MostDecimals = 4;

    /// <summary>The whole numbers that fit into the files of cubes.</summary>
    private const decimal Most = 100_000_000_000_000;

    /// <summary>Rounded by the definition's rule; null where it does not fit.</summary>
    internal static decimal? Rounded(IndicatorDefinition definition, decimal value) =>
        Math.Abs(value) < Most ? definition.Rounded(value) : null;

    /// <summary>The indicators of which the latest version reads numbers of a form.</summary>
    internal static async Task<IReadOnlyList<IndicatorVersion>> OfFormAsync(
        YueluDb db,
        string form,
        CancellationToken ct
    )
    {
        var all = await db.NewestIndicatorsAsync("", ct);
        return
        [
            .. all.Where(one => FieldsOf(one.Definition, all, []).Any(field => ReadInputs.Split(field).First == form)),
        ];
    }

    /// <summary>Why an indicator cannot be public among a form's numbers; null when it can.</summary>
    /// <param name="open">The form's numbers that are public.</param>
    internal static async Task<Problem?> WhyNotAsync(
        YueluDb db,
        string form,
        IndicatorVersion version,
        IEnumerable<string> open,
        CancellationToken ct
    )
    {
        var all = await db.NewestIndicatorsAsync("", ct);
        var fields = FieldsOf(version.Definition, all, []).Distinct().Order(StringComparer.Ordinal).ToList();
        if (version.Definition.Decimals > MostDecimals)
            return PublicFigureProblems.TooFine(version.Code);
        if (fields.Count == 0 || fields.Any(field => ReadInputs.Split(field).First != form))
            return PublicFigureProblems.NotOfTheForm(version.Code);
        var hidden = fields.Where(field => !open.Contains(ReadInputs.Split(field).Second)).ToList();
        return hidden.Count > 0 ? PublicFigureProblems.InputNotPublic(version.Code, string.Join(", ", hidden)) : null;
    }

    private static IEnumerable<string> FieldsOf(
        IndicatorDefinition definition,
        IReadOnlyList<IndicatorVersion> all,
        IReadOnlyList<string> path
    ) =>
        definition.Inputs.SelectMany(input =>
            input.Source switch
            {
                InputSource.Field => [input.Of],
                InputSource.Indicator when !path.Contains(input.Of) => all.Where(one => one.Code == input.Of)
                    .SelectMany(one => FieldsOf(one.Definition, all, [.. path, input.Of])),
                _ => Enumerable.Empty<string>(),
            }
        );
}
