using Yuelu.Plans.Documents;
using Yuelu.Plans.Versions;
using Yuelu.Platform.Http;
using Yuelu.Platform.Tables;

namespace Yuelu.Plans.Observations;

/// <summary>The empty file of figures: its headings, and one row for each commitment with code, name and unit filled in.</summary>
internal static class DownloadTemplate
{
    internal static async Task<IResult> Handle(string slug, string format, HttpContext http, OfficePlans plans)
    {
        if (await plans.FindAsync(slug, http.RequestAborted) is not { } plan)
            return http.Refuse(PlanProblems.NoSuchPlan(slug));
        var language = http.RequestLanguage();
        string[] heading = [.. FigureColumns.All.Select(column => FigureColumns.Heading(column).In(language))];
        return format == "xlsx"
            ? TypedResults.File(WorkbookFile.Write(heading, Rows(plan)), Downloads.Xlsx, $"{slug}-template.xlsx")
            : TypedResults.File(CsvFile.Write(heading, Rows(plan)), Downloads.Csv, $"{slug}-template.csv");
    }

    private static IEnumerable<string[]> Rows(PublishedPlan plan) =>
        plan.Reading.Commitments.Select(commitment =>
            FigureColumns
                .All.Select(column =>
                    column switch
                    {
                        FigureColumn.Commitment => commitment.Id,
                        FigureColumn.Indicator => commitment.Indicator,
                        FigureColumn.Unit => commitment.Unit,
                        _ => "",
                    }
                )
                .ToArray()
        );
}
