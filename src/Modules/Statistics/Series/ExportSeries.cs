using System.Globalization;
using System.Runtime.CompilerServices;
using Yuelu.Kernel;
using Yuelu.Platform.Http;
using Yuelu.Platform.Storage;
using Yuelu.Platform.Tables;

namespace Yuelu.Statistics.Series;

/// <summary>Exports series in the form in which they come in again, value by value as they are read.</summary>
internal static class ExportSeries
{
    /// <summary>Series that are read together.</summary>
    private const int Together = 200;

    /// <summary>Answers <c>series.csv</c>, for pages and programs.</summary>
    internal static IResult Handle(HttpContext http, YueluDb db, TimeProvider clock)
    {
        if (!SeriesApi.Read(http.Request).Succeeded(out var filter, out var problem))
            return http.Refuse(problem);
        if (!SeriesApi.AsOf(http.Request, clock).Succeeded(out var at, out problem))
            return http.Refuse(problem);
        var language = http.RequestLanguage();
        var name = filter.Key.Length > 0 && filter.Key.All(IsPlain) ? filter.Key : "series";
        return TypedResults.Stream(
            body =>
                CsvFile.WriteAsync(
                    body,
                    [.. SeriesColumns.All.Select(column => SeriesColumns.Heading(column).In(language))],
                    RowsAsync(db, filter, at, language, http.RequestAborted)
                ),
            Downloads.Csv,
            $"{name}.csv"
        );
    }

    private static bool IsPlain(char one) => char.IsAsciiLetterOrDigit(one) || one is '.' or '_';

    private static async IAsyncEnumerable<string[]> RowsAsync(
        YueluDb db,
        SeriesFilter filter,
        DateTimeOffset? at,
        Language language,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var found = await db.FindSeries(filter).ToListAsync(ct);
        foreach (var some in found.Chunk(Together))
        {
            var values = await db.SeriesValues([.. some.Select(one => one.Series.Number)]).ToListAsync(ct);
            var bySeries = values.HeldBy(at).ToLookup(value => value.Series);
            foreach (var one in some)
            foreach (var value in bySeries[one.Series.Number])
                yield return Cells(one, value, language);
        }
    }

    private static string[] Cells(FoundSeries found, SeriesValue value, Language language) =>
        [
            found.Series.Indicator,
            found.Indicator.NameZh,
            found.Indicator.NameEn,
            found.Series.Area,
            found.Series.Industry,
            value.Period,
            SeriesWords.Of(found.Series.Kind).In(language),
            value.Written,
            found.Series.Unit,
            value.Status,
            value.SourceTitle,
            value.SourceAddress,
            value.PublishedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
            value.Note,
        ];

    /// <summary>The wrong cells of a file as a workbook: row, column, value, reason, mend.</summary>
    internal static byte[] Errors(IReadOnlyList<SeriesCellError> errors, Language language) =>
        WorkbookFile.Write(
            [.. SeriesWords.ErrorHeadings.Select(heading => heading.In(language))],
            errors.Select(error =>
                new[]
                {
                    error.Row.ToString(CultureInfo.InvariantCulture),
                    SeriesColumns.Heading(error.Column).In(language),
                    error.Value,
                    error.Reason.In(language),
                    error.Mend.In(language),
                }
            )
        );
}
