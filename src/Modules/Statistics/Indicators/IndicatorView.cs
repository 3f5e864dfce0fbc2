using Yuelu.Kernel;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Storage;

namespace Yuelu.Statistics.Indicators;

/// <summary>An indicator by its latest version.</summary>
/// <param name="Version">Number of that version.</param>
/// <param name="Sha256">Of its definition; the evidence log proves it.</param>
internal sealed record IndicatorView(
    string Code,
    Words Name,
    string Unit,
    int Version,
    DateOnly AppliesFrom,
    DateOnly? AppliesTo,
    bool IsOfficial,
    string Source,
    DateTimeOffset HeldFrom,
    string Sha256
)
{
    internal static IndicatorView Of(IndicatorVersion version) =>
        new(
            version.Code,
            version.Definition.Name,
            version.Definition.Unit,
            version.Number,
            version.AppliesFrom,
            version.AppliesTo,
            version.Definition.IsOfficial,
            version.Definition.Source,
            version.HeldFrom,
            version.Sha256
        );
}

/// <summary>An indicator with what it says, and its earlier versions.</summary>
internal sealed record IndicatorDetailView(
    IndicatorView Indicator,
    IndicatorDefinition Definition,
    IReadOnlyList<IndicatorView> Versions
);

/// <summary>A figure of an indicator. Growth is a fraction; of a percentage, changes are percentage points.</summary>
/// <param name="Size">Size class; empty when all are together, or it is not known.</param>
/// <param name="Value">Rounded by the definition's rule; null when it cannot be computed.</param>
/// <param name="WhyNot">Why it cannot be; null when it is there.</param>
/// <param name="Enterprises">How many are in it at least; null when it is of none.</param>
/// <param name="Change">Over the same enterprises a year before.</param>
/// <param name="Nominal">Over all enterprises of both years.</param>
/// <param name="Real">Growth at constant prices.</param>
/// <param name="TwoYears">Yearly growth over two years.</param>
/// <param name="Inputs">Value of each input.</param>
/// <param name="Version">Of the definition by which it was computed.</param>
/// <param name="Place">Among those of its period, by what was asked for: equal ones share a place; null without an order or a value.</param>
internal sealed record IndicatorValueView(
    string Area,
    string Industry,
    string Enterprise,
    string Size,
    string Period,
    decimal? Value,
    string Unit,
    string? WhyNot,
    long? Enterprises,
    decimal? Change,
    decimal? Nominal,
    decimal? Real,
    decimal? TwoYears,
    IReadOnlyDictionary<string, decimal?> Inputs,
    int Version,
    int? Place
)
{
    internal static IndicatorValueView Of(IndicatorLine line, Language language) =>
        new(
            line.Cell.Area,
            line.Cell.Industry,
            line.Cell.Unit,
            line.Cell.Size,
            line.Cell.Period.Code,
            line.Value,
            line.Version.Definition.Unit,
            line.WhyNot?.In(language),
            line.Units,
            line.Change,
            line.Nominal,
            line.Real,
            line.TwoYears,
            line.Version.Definition.Inputs.Zip(line.Inputs).ToDictionary(one => one.First.Name, one => one.Second.Now),
            line.Version.Number,
            line.Place
        );
}

/// <summary>数据来历: how figures were made, as data, so that somebody else can make them again.</summary>
/// <param name="Rule">What was done, in words.</param>
/// <param name="Definitions">The versions that were used, as they were hashed, the indicator's own first.</param>
/// <param name="Totals">Each total of a form: its query over files, the manifest that lists them, and its proof.</param>
internal sealed record IndicatorMade(
    string Rule,
    IReadOnlyList<UsedDefinition> Definitions,
    IReadOnlyList<UsedTotal> Totals,
    IReadOnlyList<UsedValue> Values,
    IReadOnlyList<UsedCoefficientView> Coefficients,
    bool IsSynthetic,
    IReadOnlyList<IndicatorValueView> Figures
)
{
    internal static async Task<IndicatorMade> OfAsync(
        YueluDb db,
        IndicatorFigures figures,
        Language language,
        CancellationToken ct
    )
    {
        var sources = figures.Sources;
        List<IndicatorVersion> versions =
        [
            .. figures
                .Lines.Select(line => line.Version)
                .Append(figures.Newest)
                .Concat(sources.Others)
                .DistinctBy(one => one.Id),
        ];
        string[] subjects =
        [
            .. versions.Select(one => one.Subject),
            .. sources.Totals.Select(one => one.Vintage.Subject),
            .. sources.Coefficients.Select(one => one.Edition.Subject),
        ];
        var acts = await db.EvidenceOfAsync([.. subjects.Distinct()], ct);
        return new(
            RuleOf(figures.Newest.Definition).In(language),
            [
                .. versions.Select(one => new UsedDefinition(
                    one.Code,
                    one.Number,
                    one.Content,
                    one.Sha256,
                    Proof(one.Subject)
                )),
            ],
            [
                .. sources.Totals.Select(one => new UsedTotal(
                    one.Vintage.FormCode,
                    one.Field.Code,
                    one.Field.Name.In(language),
                    one.Field.Unit,
                    one.Vintage.Number,
                    one.Sql,
                    one.Vintage.Manifest,
                    one.Vintage.Sha256,
                    Proof(one.Vintage.Subject)
                )),
            ],
            sources.Values,
            [
                .. sources.Coefficients.Select(one => new UsedCoefficientView(
                    one.Edition.Code,
                    one.Item.Code,
                    one.Period.Code,
                    one.Item.Value,
                    one.Item.Unit,
                    one.Edition.Table.Basis,
                    one.Edition.Table.FactorYear,
                    one.Edition.Number,
                    one.Edition.Table.Source,
                    one.Edition.Sha256,
                    Proof(one.Edition.Subject)
                )),
            ],
            figures.IsSynthetic,
            [.. figures.Lines.Select(line => IndicatorValueView.Of(line, language))]
        );

        string? Proof(string subject) =>
            acts[subject].FirstOrDefault() is { Index: not null } act ? $"/log/receipts/{act.ActId}.tlog-proof" : null;
    }

    internal static Words RuleOf(IndicatorDefinition definition) =>
        IndicatorWords.How.With(IndicatorWords.OfRounding(definition.Rounding), definition.Decimals);
}

/// <param name="Content">As it was hashed, byte for byte.</param>
/// <param name="Proof">Where its proof is (C2SP tlog-proof); null while the log has not entered it.</param>
internal sealed record UsedDefinition(string Code, int Version, string Content, string Sha256, string? Proof);

/// <param name="Sql">The query, the scope of whoever asked included.</param>
/// <param name="Manifest">As it was hashed, byte for byte.</param>
internal sealed record UsedTotal(
    string Form,
    string Field,
    string Name,
    string Unit,
    int Vintage,
    string Sql,
    string Manifest,
    string ManifestSha256,
    string? Proof
);

/// <param name="Period">For the data of which it was used.</param>
internal sealed record UsedCoefficientView(
    string Table,
    string Item,
    string Period,
    decimal Value,
    string Unit,
    Coefficients.EnergyBasis Basis,
    int? FactorYear,
    int Edition,
    string Source,
    string Sha256,
    string? Proof
);
