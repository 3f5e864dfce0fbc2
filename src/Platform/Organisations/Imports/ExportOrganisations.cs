using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Yuelu.Kernel;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Http;
using Yuelu.Platform.Storage;
using Yuelu.Platform.Tables;
using Yuelu.Platform.Ui;

namespace Yuelu.Platform.Organisations.Imports;

/// <summary>Exports all organisations in scope, closed ones too, in the form in which they come in again.</summary>
internal static class ExportOrganisations
{
    internal static async Task<IResult> Csv(HttpContext http, YueluDb db, Access access) =>
        TypedResults.File(
            CsvFile.Write(Headings(http.RequestLanguage()), await RowsAsync(http, db, access)),
            Downloads.Csv,
            "organisations.csv"
        );

    internal static async Task<IResult> Workbook(HttpContext http, YueluDb db, Access access) =>
        TypedResults.File(
            WorkbookFile.Write(Headings(http.RequestLanguage()), await RowsAsync(http, db, access)),
            Downloads.Xlsx,
            "organisations.xlsx"
        );

    private static string[] Headings(Language language) =>
        [.. OrganisationColumns.All.Select(column => OrganisationColumns.Heading(column).In(language))];

    /// <summary>In the order of the tree, so that what stands above comes first.</summary>
    private static async Task<IEnumerable<string[]>> RowsAsync(HttpContext http, YueluDb db, Access access)
    {
        var language = http.RequestLanguage();
        var all = db.Set<Organisation>().Within(access, one => one.Path).OrderBy(one => one.Path).AsNoTracking();
        return (await all.ToListAsync(http.RequestAborted)).Select(one => Cells(one, language));
    }

    private static string[] Cells(Organisation one, Language language) =>
        [
            one.Code,
            one.ParentPath?.Trim('/').Split('/')[^1] ?? "",
            OrganisationKinds.Name(one.Kind).In(language),
            SafeCell.Of(one.NameZh),
            one.NameEn == one.NameZh ? "" : SafeCell.Of(one.NameEn),
            one.RegionCode ?? "",
            one.ClosedOn is { } day ? Writer.Day(day) : "",
        ];
}
