using Yuelu.Platform.Accounts;
using Yuelu.Platform.Http;
using Yuelu.Platform.Storage;
using Yuelu.Platform.Tables;
using Yuelu.Registry.Imports;

namespace Yuelu.Registry.DatedTables;

/// <summary>Where the form for a row posts to, and what is downloaded.</summary>
internal static class TableAddresses
{
    internal static void Map(IEndpointRouteBuilder endpoints)
    {
        var register = endpoints.MapGroup("/registry").Needs(RegistryApi.Keepers);
        register.MapAct("tables/record", RecordAsync);
        register.MapGet("tables.csv", AskedCsv);
        Listings.ListingApi.MapDownloads(register);
    }

    private static async Task<IResult> RecordAsync(HttpContext http, IFormCollection form, TableDesk desk)
    {
        if (FileKinds.Table(form["table"]) is not { } table)
            return http.Refuse(TableProblems.NotNamed);
        var cells = table.Fields.ToDictionary(field => field.Key, field => form[field.Key].ToString().Trim());
        var (done, errors, problem) = await desk.RecordAsync(http, table, cells);
        if (done is not null)
            return TypedResults.LocalRedirect(
                $"{http.Request.PathBase}/registry/tables?table={table.Key}&done=saved#rows"
            );
        return problem is { Kind: not Kernel.ProblemKind.Conflict }
            ? http.Refuse(problem)
            : TablePage.Answer(table.Key, cells, problem is null ? errors : [new(null, problem.Detail)]);
    }

    private static IResult AskedCsv(HttpContext http, YueluDb db, Access access)
    {
        if (FileKinds.Table(http.Request.Query["table"]) is not { } table)
            return http.Refuse(TableProblems.NotNamed);
        return Csv(http, db, access, table);
    }

    /// <summary>A table in the form in which it comes in again; written while it is read, however long it is.</summary>
    internal static IResult Csv(HttpContext http, YueluDb db, Access access, DatedTable table)
    {
        var language = http.RequestLanguage();
        string[] headings = [.. table.Fields.Select(field => field.Heading.In(language))];
        var rows = table.AllAsync(language, db, access, TableQuery.Of(http.Request.Query), http.RequestAborted);
        return TypedResults.Stream(body => CsvFile.WriteAsync(body, headings, rows), Downloads.Csv, $"{table.Key}.csv");
    }
}
