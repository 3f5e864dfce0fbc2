using Yuelu.Platform.Api;
using Yuelu.Platform.Storage;
using Yuelu.Platform.Tables;
using Yuelu.Statistics.Sdmx;

namespace Yuelu.Statistics.PublicFigures;

/// <summary>Public figures for programs: open to all.</summary>
internal static class PublicFigureApi
{
    internal static void Map(RouteGroupBuilder all)
    {
        all.MapGet("public-figures", ListAsync)
            .Lists<PublicFigureView>("ListPublicFigures", "The numbers that everybody may see, by form");
        Chosen(
                all.MapGet("public-figures/{form}/indicators/{field}", CellsAsync)
                    .Lists<PublicCellView>(
                        "ListPublicCells",
                        "The cells of a public number, hidden ones without their value"
                    )
            )
            .Reads("period", "Only this period; all when left out.")
            .Reads("area", "Only this area.")
            .Reads("industry", "Only this industry; `_T` for all together.");
        Chosen(
            all.MapGet("public-figures/{form}/all.csv", ExportPublicFigures.CsvAsync)
                .Sends("ExportPublicFigures", "All public figures of a form as CSV", Downloads.Csv)
        );
        Chosen(
            all.MapGet("public-figures/{form}/all.parquet", ExportPublicFigures.ParquetAsync)
                .Sends(
                    "ExportPublicFiguresParquet",
                    "All public figures of a form as Parquet",
                    ExportPublicFigures.Parquet
                )
        );
        all.MapGet("public-cubes", CubesAsync)
            .Lists<PublicCubeView>("ListPublicCubes", "Public cubes, the newest first")
            .Reads("form", "Only those of this form.");
    }

    private static RouteHandlerBuilder Chosen(RouteHandlerBuilder route) =>
        route
            .Reads("cube", "Number of the cube; the newest when left out.")
            .ReadsDay("asOf", "A day: the cube that was the newest at its end.");

    private static async Task<IResult> ListAsync(
        Paging paging,
        PublicFigureDesk desk,
        SdmxOptions options,
        HttpContext http
    )
    {
        var all = await desk.AllAsync(http.RequestAborted);
        return paging.Show(all, one => PublicFigureView.Of(one, options.Licence));
    }

    private static async Task<IResult> CellsAsync(
        HttpContext http,
        string form,
        string field,
        Paging paging,
        PublicFigureDesk desk,
        TimeProvider clock
    )
    {
        var ct = http.RequestAborted;
        if (!PublicFigureQuestion.Read(http.Request, clock).Succeeded(out var asked, out var problem))
            return ApiAnswer.Refuse(http, problem);
        if (!(await desk.FindAsync(form, field, asked.AsOf, asked.Cube, ct)).Succeeded(out var figure, out problem))
            return ApiAnswer.Refuse(http, problem);
        var filter = new PublicCellFilter(
            field,
            asked.Period?.Code,
            asked.Area.Length > 0 ? [asked.Area] : null,
            asked.Industry.Length > 0 ? asked.Industry : null
        );
        return (await desk.CellsAsync(figure.Content, filter, ct)).Succeeded(out var cells, out problem)
            ? paging.Show(cells, PublicCellView.Of)
            : ApiAnswer.Refuse(http, problem);
    }

    private static Task<IResult> CubesAsync(Paging paging, YueluDb db, string? form) =>
        paging.ShowAsync(db.PublicCubes(form), PublicCubeView.Of);
}
