using System.Globalization;
using Yuelu.Plans.Documents;
using Yuelu.Platform.Http;
using Yuelu.Platform.Tables;

namespace Yuelu.Plans.Commitments;

/// <summary>Exports one commitment's path and figures as CSV.</summary>
internal static class ExportSeries
{
    /// <summary>Answers <c>plans/{slug}/commitments/{code}/series.csv</c>.</summary>
    public static async Task<IResult> Handle(
        string slug,
        string code,
        HttpContext http,
        Boards boards,
        CancellationToken ct
    )
    {
        if (await boards.FindAsync(slug, http.Request, ct) is not { } board)
            return http.Refuse(PlanProblems.NoSuchPlan(slug));
        if (board.Find(code) is not { } line)
            return http.Refuse(CommitmentProblems.NoSuchCommitment(code));
        var language = http.RequestLanguage();
        var rows = SeriesRow
            .Of(line)
            .Select(row =>
                new[]
                {
                    row.Period.In(language),
                    Number(row.Measure?.Value),
                    Number(row.Expected),
                    Number(row.Eased),
                    row.Source?.SourceTitle ?? "",
                    row.Source?.SourceAddress ?? "",
                }
            );
        string[] heading =
        [
            SeriesWords.Period.In(language),
            SeriesWords.Measure(line).In(language),
            SeriesWords.Path.In(language),
            SeriesWords.Eased.In(language),
            SeriesWords.Source.In(language),
            SeriesWords.Address.In(language),
        ];
        return TypedResults.File(CsvFile.Write(heading, rows), Downloads.Csv, $"{slug}-{line.Code}.csv");
    }

    private static string Number(decimal? value) =>
        value is null ? "" : Math.Round(value.Value, 6).ToString("0.######", CultureInfo.InvariantCulture);
}
