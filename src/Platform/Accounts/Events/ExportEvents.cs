using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Yuelu.Kernel;
using Yuelu.Platform.Http;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;
using Yuelu.Platform.Tables;
using Yuelu.Platform.Ui;

namespace Yuelu.Platform.Accounts.Events;

/// <summary>The events that the page shows, all pages of them, as CSV. The export is an event itself.</summary>
internal sealed class ExportEvents(YueluDb db, Access access, TimeProvider clock, ModuleList modules)
{
    /// <summary>More rows than a spreadsheet opens well are refused, never cut.</summary>
    internal const int MostRows = 200_000;

    internal async Task<Result<FileContentHttpResult>> DoAsync(HttpContext http, EventFilter filter)
    {
        var (ct, language, zone) = (http.RequestAborted, http.RequestLanguage(), clock.LocalTimeZone);
        var events = filter.Apply(db.Set<SecurityEvent>().Within(access), zone);
        if (await events.CountAsync(ct) is var count && count > MostRows)
            return EventProblems.TooMany(count);
        var rows = await events.AsNoTracking().ToListAsync(ct);
        db.Note(http, EventKinds.EventsExported, detail: filter.Query, organisation: access.Home);
        await db.SaveChangesAsync(ct);
        string[] heading = [.. EventWords.Headings.Select(words => words.In(language))];
        var file = CsvFile.Write(heading, rows.Select(one => Cells(one, modules, language, zone)));
        return TypedResults.File(file, Downloads.Csv, $"events-{Writer.Day(clock.Today())}.csv");
    }

    private static string[] Cells(SecurityEvent one, ModuleList modules, Language language, TimeZoneInfo zone) =>
        [
            Writer.Moment(one.At, zone),
            EventKinds.NameOf(one.Kind, modules).In(language),
            SafeCell.Of(one.By),
            SafeCell.Of(one.Account),
            one.Address,
            SafeCell.Of(EventWords.DetailOf(one).In(language)),
            one.OrganisationPath,
            one.ActId?.ToString() ?? "",
        ];
}
