using System.Globalization;
using System.Runtime.CompilerServices;
using Yuelu.Kernel;
using Yuelu.Platform.Facts;
using Yuelu.Platform.Http;
using Yuelu.Platform.Storage;
using Yuelu.Platform.Tables;
using Yuelu.Statistics.Forms;
using Yuelu.Statistics.Vintages;

namespace Yuelu.Statistics.PublicFigures;

/// <summary>All public figures of a form, as one file: CSV, table by table, or the cube's own Parquet.</summary>
internal static class ExportPublicFigures
{
    internal const string Parquet = "application/vnd.apache.parquet";

    private static readonly string[] Headings =
    [
        "indicator",
        "indicator_name",
        "unit",
        "period",
        "area",
        "area_name",
        "industry",
        "industry_name",
        "value",
        "units",
        "obs_status",
        "conf_status",
        "vintage",
    ];

    internal static async Task<IResult> CsvAsync(
        HttpContext http,
        string form,
        PublicFigureDesk desk,
        YueluDb db,
        TimeProvider clock
    )
    {
        var ct = http.RequestAborted;
        if (!(await CubeAsync(http, form, db, clock)).Succeeded(out var cube, out var problem))
            return http.Refuse(problem);
        var content = cube.Content;
        // A file that is out of use is told before anything is sent.
        if (!(await desk.CellsAsync(content, new(Field: ""), ct)).Succeeded(out _, out problem))
            return http.Refuse(problem);
        var published = await db.PublishedFormAsync(form, null, ct);
        return TypedResults.Stream(
            body =>
                CsvFile.WriteAsync(
                    body,
                    Headings,
                    RowsAsync(content, published!, desk, db, http.RequestLanguage(), ct)
                ),
            Downloads.Csv,
            $"{form}-{cube.Number}.csv"
        );
    }

    internal static async Task<IResult> ParquetAsync(
        HttpContext http,
        string form,
        YueluDb db,
        FactStore store,
        TimeProvider clock
    )
    {
        if (!(await CubeAsync(http, form, db, clock)).Succeeded(out var cube, out var problem))
            return http.Refuse(problem);
        var file = cube.Content.Stored;
        return store.IsThere(file)
            ? TypedResults.PhysicalFile(store.PathOf(file.Sha256), Parquet, $"{form}-{cube.Number}.parquet")
            : http.Refuse(VintageProblems.Broken(file.Sha256));
    }

    /// <summary>The cube that an address asks for by <c>cube</c> or <c>asOf</c>; the newest when by neither.</summary>
    private static async Task<Result<PublicCube>> CubeAsync(
        HttpContext http,
        string form,
        YueluDb db,
        TimeProvider clock
    )
    {
        if (!PublicFigureQuestion.Read(http.Request, clock).Succeeded(out var asked, out var problem))
            return problem;
        return
            await db.PublicCubes(form)
                .FirstOrDefaultAsync(
                    one =>
                        (asked.Cube == null || one.Number == asked.Cube)
                        && (asked.AsOf == null || one.PublishedAt <= asked.AsOf),
                    http.RequestAborted
                )
                is { } found
            ? found
            : PublicFigureProblems.Unknown;
    }

    private static async IAsyncEnumerable<string[]> RowsAsync(
        PublicManifest cube,
        PublishedForm form,
        PublicFigureDesk desk,
        YueluDb db,
        Language language,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var fields = PublicNumber.In(cube, form.Definition).ToDictionary(field => field.Code);
        foreach (var table in cube.Tables)
        {
            var cells = (await desk.CellsAsync(cube, new(table.Field, table.Period), ct)).Value;
            var areas = await PublicAreas.NamesAsync(db, cells.Select(cell => cell.Area), ct);
            var industries = await PublicAreas.IndustryNamesAsync(db, cells.Select(cell => cell.Industry), ct);
            foreach (var cell in cells)
                yield return
                [
                    cell.Field,
                    fields.GetValueOrDefault(cell.Field)?.Name.In(language) ?? "",
                    fields.GetValueOrDefault(cell.Field)?.Unit ?? "",
                    cell.Period,
                    cell.Area,
                    areas(cell.Area).In(language),
                    cell.Industry,
                    industries(cell.Industry).In(language),
                    Number(cell.Value),
                    Number(cell.Units),
                    cell.ObservationStatus,
                    cell.ConfidentialityStatus,
                    Number(cell.Vintage),
                ];
        }
    }

    private static string Number(decimal? value) =>
        value?.ToString("0.############################", CultureInfo.InvariantCulture) ?? "";
}
