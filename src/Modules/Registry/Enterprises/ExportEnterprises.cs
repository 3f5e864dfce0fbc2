using System.Globalization;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Http;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Search;
using Yuelu.Platform.Storage;
using Yuelu.Platform.Tables;
using Yuelu.Registry.Sizes;

namespace Yuelu.Registry.Enterprises;

/// <summary>Exports the enterprises of a list, in the form in which they come in again; written while it is read, however many there are.</summary>
internal static class ExportEnterprises
{
    private const int Part = 2000;

    internal static async Task<IResult> Csv(HttpContext http, YueluDb db, Access access, TodaysSizes sizes)
    {
        var question = EnterpriseFilter.Of(http.Request.Query).Question(access.Scope);
        var language = http.RequestLanguage();
        var rules = await sizes.RulesAsync(http.RequestAborted);
        string[] headings =
        [
            .. EnterpriseColumns.All.Select(column => EnterpriseColumns.Heading(column).In(language)),
            SizeWords.Size.In(language),
            SizeWords.SizeSource.In(language),
        ];
        return TypedResults.Stream(
            body => CsvFile.WriteAsync(body, headings, RowsAsync(db, question, Sized, http.RequestAborted)),
            Downloads.Csv,
            "enterprises.csv"
        );

        // Told only: they are passed over when the file comes in again.
        string[] Sized(Enterprise one)
        {
            var verdict = rules.Of(one);
            return [SizeWords.Of(verdict).In(language), verdict.Class is null ? "" : verdict.Source];
        }
    }

    private static async IAsyncEnumerable<string[]> RowsAsync(
        YueluDb db,
        SearchQuestion question,
        Func<Enterprise, string[]> more,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct
    )
    {
        var codes = await db.Set<Organisation>()
            .Where(one => one.Kind != OrganisationKind.Enterprise)
            .ToDictionaryAsync(one => one.Path, one => one.Code, ct);
        var index = db.SearchIndex();
        for (long after = 0; ; )
        {
            var ids = await index.FindAsync(question, after, Part, ct);
            if (ids.Count == 0)
                yield break;
            var part = await db.Set<Enterprise>().AsNoTracking().Where(one => ids.Contains(one.Id)).ToListAsync(ct);
            foreach (var one in part.OrderBy(one => one.Id))
                yield return [.. Cells(one, codes.GetValueOrDefault(one.OrganisationPath, "")), .. more(one)];
            after = ids[^1];
        }
    }

    private static string[] Cells(Enterprise one, string organisation) =>
        [
            .. EnterpriseColumns.All.Select(column =>
                column switch
                {
                    EnterpriseColumn.Code => one.Code,
                    EnterpriseColumn.Name => one.Name,
                    EnterpriseColumn.Region => one.Region,
                    EnterpriseColumn.Organisation => organisation,
                    EnterpriseColumn.Park => one.Park ?? "",
                    EnterpriseColumn.Industry => one.Industry,
                    EnterpriseColumn.RegistrationType => one.RegistrationType ?? "",
                    EnterpriseColumn.Employees => one.Employees?.ToString(CultureInfo.InvariantCulture) ?? "",
                    EnterpriseColumn.Revenue => one.Revenue?.ToString(CultureInfo.InvariantCulture) ?? "",
                    EnterpriseColumn.FiguresYear => one.FiguresYear?.ToString(CultureInfo.InvariantCulture) ?? "",
                    EnterpriseColumn.ClosedOn => one.ClosedOn is { } day ? Platform.Ui.Writer.Day(day) : "",
                    EnterpriseColumn.ValidFrom => Platform.Ui.Writer.Day(one.ValidFrom),
                    _ => "",
                }
            ),
        ];
}
