using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Http;
using Yuelu.Platform.Storage;
using Yuelu.Platform.Tables;

namespace Yuelu.Platform.Organisations.Imports;

/// <summary>Takes a kept file in, whole, each change with its entry in the evidence log.</summary>
internal static class TakeInOrganisations
{
    internal static async Task<IResult> Handle(
        Guid id,
        HttpContext http,
        ImportDesk desk,
        YueluDb db,
        TimeProvider clock
    )
    {
        var ct = http.RequestAborted;
        if (await desk.FindAsync(id, ct) is not { } import)
            return http.Refuse(ImportProblems.NotFound);
        if (import.TakenAt is not null)
            return http.Refuse(ImportProblems.TakenAlready);
        if (!(await desk.JudgeAsync(import, forGood: true, ct)).Succeeded(out var judged, out var problem))
            return http.Refuse(problem);
        if (judged.Errors.Count > 0)
            return http.Refuse(ImportProblems.HasErrors);
        var changed = judged.Good.Where(row => row.Change != OrganisationChange.Unchanged).ToList();
        if (changed.Count == 0)
            return http.Refuse(ImportProblems.NothingNew);
        foreach (var row in changed)
        {
            if (row.Change == OrganisationChange.Founded)
                db.Add(row.Organisation);
            OrganisationChanges.Record(db, http, KindOf(row.Change), row.Organisation);
        }
        import.TakeIn(changed.Count, clock.GetUtcNow());
        return await SaveAsync(http, db, id);
    }

    /// <summary>The wrong cells as a workbook: row, column, value, reason and mend.</summary>
    internal static async Task<IResult> Errors(Guid id, HttpContext http, ImportDesk desk)
    {
        var ct = http.RequestAborted;
        if (await desk.FindAsync(id, ct) is not { } import)
            return http.Refuse(ImportProblems.NotFound);
        if (!(await desk.JudgeAsync(import, forGood: false, ct)).Succeeded(out var judged, out var problem))
            return http.Refuse(problem);
        var language = http.RequestLanguage();
        string[] heading =
        [
            ImportWords.Row.In(language),
            ImportWords.Column.In(language),
            ImportWords.Value.In(language),
            ImportWords.Reason.In(language),
        ];
        var rows = judged.Errors.Select(error =>
            new[]
            {
                error.Row.ToString(CultureInfo.InvariantCulture),
                OrganisationColumns.Heading(error.Column).In(language),
                SafeCell.Of(error.Value),
                error.Reason.In(language),
            }
        );
        return TypedResults.File(WorkbookFile.Write(heading, rows), Downloads.Xlsx, "organisations-errors.xlsx");
    }

    /// <summary>Two who take the same file in at the same moment: the second is refused.</summary>
    private static async Task<IResult> SaveAsync(HttpContext http, YueluDb db, Guid id)
    {
        try
        {
            await db.SaveChangesAsync(http.RequestAborted);
        }
        catch (DbUpdateConcurrencyException)
        {
            return http.Refuse(ImportProblems.TakenAlready);
        }
        return TypedResults.LocalRedirect($"{http.Request.PathBase}/administration/organisation-imports/{id}");
    }

    private static ActKind KindOf(OrganisationChange change) =>
        change switch
        {
            OrganisationChange.Founded => OrganisationActs.Founded,
            OrganisationChange.Closed => OrganisationActs.Closed,
            _ => OrganisationActs.Renamed,
        };
}
