using Yuelu.Kernel;
using Yuelu.Platform;
using Yuelu.Platform.Facts;
using Yuelu.Platform.Storage;
using Yuelu.Statistics.Contract;
using Yuelu.Statistics.Forms;
using Yuelu.Statistics.PublicFigures;
using Yuelu.Statistics.Series;
using Yuelu.Statistics.Vintages;

namespace Yuelu.Statistics.Sdmx;

/// <summary>
/// DF_FIGURES: the portal's public figures, by frequency, indicator, area, industry and time, out of the files of the public cubes:
/// what those hide is hidden here.
/// </summary>
internal sealed class FigureSource(
    YueluDb db,
    DefinitionShelf definitions,
    PublicCubeShelf cubes,
    FactEngine engine,
    FactStore store,
    TimeProvider clock
) : ISdmxSource
{
    internal const string Indicators = "CL_FIGURE";

    /// <summary>Its structure.</summary>
    internal static SdmxFlow Shape { get; } =
        new(
            "FIGURES",
            PublicFigureWords.Name,
            PublicFigureWords.Lead,
            [
                SdmxComponents.Frequency,
                SdmxComponents.Indicator(Indicators),
                SdmxComponents.Area,
                SdmxComponents.Industry,
            ],
            [
                SdmxComponents.Status,
                new("CONF_STATUS", new("保密状态", "Confidentiality status"), "CL_CONF_STATUS"),
                new("ENTERPRISES", PublicFigureWords.Units, TextType: "Integer", IsMandatory: false),
                new("VINTAGE", new("数据版次", "Vintage"), TextType: "Integer"),
                new("CUBE", PublicFigureWords.Cube, TextType: "Integer"),
                new("PROOF", new("存证记录中的SHA-256", "SHA-256 in the evidence log")),
                new("SYNTHETIC", new("示例数据", "Made-up sample"), TextType: "Boolean"),
                SdmxComponents.HeldFrom,
            ]
        );

    public SdmxFlow Flow => Shape;

    /// <summary>The code of a number: no code of a form has an underscore, so it is told apart again.</summary>
    internal static string CodeOf(string form, string field) => $"{form}_{field}";

    /// <summary>The key of all that there is of some numbers of a form.</summary>
    internal static string KeyOf(string form, IEnumerable<string> fields) =>
        $".{string.Join('+', fields.Select(field => CodeOf(form, field)))}..";

    public async Task<SdmxContent> ContentAsync(CancellationToken ct)
    {
        var newest = await db.NewestCubesAsync(null, ct);
        var forms = await FormsAsync(ct);
        var origins = await cubes.OriginsAsync(db, ct);
        var fields = origins.Keys.Select(one => (one.Form, one.Table.Field)).Distinct();
        var computed = origins
            .Values.Where(one => one.Indicator is not null)
            .GroupBy(one => (one.Form, one.Table.Field))
            .ToDictionary(same => same.Key, same => same.MaxBy(one => one.Cube)!.Indicator!.Name);
        var places = newest.Select(cube => cubes.PlacesOf(cube.Content.Stored, ct)).ToList();
        var areas = places.SelectMany(one => one.Areas).Distinct().ToList();
        var industries = places.SelectMany(one => one.Industries).Distinct().ToList();
        var areaName = await PublicAreas.NamesAsync(db, areas, ct);
        var industryName = await PublicAreas.IndustryNamesAsync(db, industries, ct);
        return new(
            newest
                .Select(cube => cube.PublishedAt)
                .Append(await db.DecidedAsync(clock, ct) ?? DateTimeOffset.UnixEpoch)
                .Max(),
            new Dictionary<string, IReadOnlyList<SdmxItem>>
            {
                [Indicators] =
                [
                    .. fields.Select(one => new SdmxItem(
                        CodeOf(one.Form, one.Field),
                        computed.GetValueOrDefault(one)
                            ?? FieldOf(forms, one.Form, one.Field)?.Name
                            ?? Words.Same(one.Field),
                        forms.GetValueOrDefault(one.Form)?.Title
                    )),
                ],
                [SdmxComponents.Area.Codelist!] = [.. areas.Select(code => new SdmxItem(code, areaName(code)))],
                [SdmxComponents.Industry.Codelist!] =
                [
                    .. industries.Select(code => new SdmxItem(code, industryName(code))),
                ],
            },
            newest.Any(cube => cube.Content.IsSynthetic)
        );
    }

    public async Task<Result<ISdmxRows>> AskAsync(SdmxDataQuery query, CancellationToken ct)
    {
        var forms = await FormsAsync(ct);
        var files = (await ShownAsync(query, ct))
            .Select(one => (one.File, Table: TableOf(forms, one.Origin)))
            .Where(one => IsAsked(query, one.Table))
            .GroupBy(one => one.File, one => one.Table)
            .Select(file => new FigureFile(file.Key, [.. file]))
            .ToList();
        return files.Find(file => !store.IsThere(file.File)) is { } missing
            ? VintageProblems.Broken(missing.File.Sha256)
            : new FigureRows(engine, store, query, files);
    }

    /// <summary>The tables of a state, or all there ever were, beside the files in which they are.</summary>
    private async Task<IEnumerable<(StoredFacts File, PublicOrigin Origin)>> ShownAsync(
        SdmxDataQuery query,
        CancellationToken ct
    )
    {
        if (query.History)
            return (await cubes.OriginsAsync(db, ct)).Values.Where(IsBefore).Select(one => (one.File, one));
        var newest = await db.NewestCubesAsync(query.Before, ct);
        // What is public no more is not shown as the state of today; that of an earlier day does not change.
        var isPublic = query.Before is null ? await db.PublicFieldsOnAsync(clock.Today(), ct) : null;
        var origins = await cubes.OriginsAsync(db, ct);
        return newest.SelectMany(cube =>
            cube.Content is var content
                ? content
                    .Tables.Where(table => isPublic?[cube.FormCode].Contains(table.Field) ?? true)
                    .Select(table => (content.Stored, origins[(cube.FormCode, table)]))
                : []
        );

        bool IsBefore(PublicOrigin one) => query.Before is not { } before || one.At < before;
    }

    private static bool IsAsked(SdmxDataQuery query, FigureTable table) =>
        (query.UpdatedAfter is not { } after || table.Origin.At > after)
        && (query.From is not { } from || table.FirstDay >= from)
        && (query.To is not { } to || table.Period.End <= to)
        && query.Parts.Any(key => key[0].Has(table.Frequency) && key[1].Has(table.Indicator));

    private static FigureTable TableOf(IReadOnlyDictionary<string, FormDefinition> forms, PublicOrigin origin)
    {
        var period = Period.Parse(origin.Table.Period).Value;
        return new(
            origin,
            period,
            SeriesKey.Letter(period.Kind),
            CodeOf(origin.Form, origin.Table.Field),
            origin.Indicator?.Unit ?? FieldOf(forms, origin.Form, origin.Table.Field)?.Unit ?? ""
        );
    }

    private async Task<IReadOnlyDictionary<string, FormDefinition>> FormsAsync(CancellationToken ct) =>
        (await definitions.PublishedAsync(db, all => all, ct)).ToDictionary(form => form.Code, form => form.Definition);

    private static FormField? FieldOf(IReadOnlyDictionary<string, FormDefinition> forms, string form, string field) =>
        forms.GetValueOrDefault(form)?.Fields.FirstOrDefault(one => one.Code == field);
}
