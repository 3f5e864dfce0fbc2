using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Yuelu.Kernel;
using Yuelu.Platform.Http;
using Yuelu.Platform.Tables;

namespace Yuelu.Platform.Organisations.Imports;

/// <summary>错误清单: the wrong cells of a kept file as a workbook: row, column, value, reason and mend.</summary>
internal static class ErrorWorkbook
{
    internal static async Task<Result<FileContentHttpResult>> OfAsync(HttpContext http, ImportDesk desk, Guid id)
    {
        var ct = http.RequestAborted;
        if (await desk.FindAsync(id, ct) is not { } import)
            return ImportProblems.NotFound;
        if (!(await desk.JudgeAsync(import, forGood: false, ct)).Succeeded(out var judged, out var problem))
            return problem;
        var language = http.RequestLanguage();
        Words[] headings = [ImportWords.Row, ImportWords.Column, ImportWords.Value, ImportWords.Reason];
        var rows = judged.Errors.Select(error =>
            new[]
            {
                error.Row.ToString(CultureInfo.InvariantCulture),
                OrganisationColumns.Heading(error.Column).In(language),
                SafeCell.Of(error.Value),
                error.Reason.In(language),
            }
        );
        var file = WorkbookFile.Write([.. headings.Select(words => words.In(language))], rows);
        return TypedResults.File(file, Downloads.Xlsx, "organisations-errors.xlsx");
    }
}
