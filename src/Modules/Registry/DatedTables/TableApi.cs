using Yuelu.Kernel;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Api;
using Yuelu.Platform.Storage;
using Yuelu.Registry.Imports;

namespace Yuelu.Registry.DatedTables;

/// <summary>Dated tables for programs. Many rows are sent as a file of the kind that bears the table's key.</summary>
internal static class TableApi
{
    /// <summary>A column.</summary>
    /// <param name="Key">In <c>cells</c>.</param>
    /// <param name="Needed">Whether a file without it cannot be used.</param>
    /// <param name="OnlyTold">Whether it only tells something; when it is sent it is passed over.</param>
    internal sealed record RegisterColumnView(string Key, Words Heading, Words Says, bool Needed, bool OnlyTold);

    /// <summary>A table.</summary>
    /// <param name="Key">In <c>?table=</c>, and as the kind of a file.</param>
    /// <param name="OfOffice">Whether only the strategy office of the whole fills it.</param>
    internal sealed record RegisterTableView(
        string Key,
        Words Name,
        Words Says,
        bool OfOffice,
        IReadOnlyList<RegisterColumnView> Columns
    );

    /// <param name="Table">Key of the table.</param>
    /// <param name="Cells">By the keys of its columns.</param>
    internal sealed record RecordRowRequest(string Table, IReadOnlyDictionary<string, string> Cells);

    /// <summary>What a row did.</summary>
    internal sealed record RecordedRowView(RowChange Change, string Subject, string Detail);

    internal static void Map(RouteGroupBuilder area)
    {
        area.MapGet("registry/tables", (Paging paging) => paging.Show(FileKinds.Tables, View))
            .Lists<RegisterTableView>("ListRegisterTables", "The dated tables with their columns");
        area.MapGet("registry/tables/rows", ListAsync)
            .Lists<RegisterRowView>("ListRegisterRows", "What counts in a dated table")
            .Reads("table", "Which.", [.. FileKinds.Tables.Select(table => table.Key)])
            .Reads("q", "A part of a code or name.")
            .ReadsDay("day", "Only rows that hold on it.");
        area.MapPost("registry/tables/rows", RecordAsync)
            .Creates<RecordedRowView>(
                "RecordRegisterRow",
                "Records a row; it takes the place of the one that it speaks of"
            );
    }

    private static RegisterTableView View(DatedTable table) =>
        new(
            table.Key,
            table.Name,
            table.Says,
            table.OfOffice,
            [
                .. table.Fields.Select(field => new RegisterColumnView(
                    field.Key,
                    field.Heading,
                    field.Says,
                    field.Needed,
                    field.OnlyTold
                )),
            ]
        );

    private static async Task<IResult> ListAsync(HttpContext http, Paging paging, YueluDb db, Access access) =>
        FileKinds.Table(http.Request.Query["table"]) is { } table
            ? await table.ShowAsync(paging, http, db, access, TableQuery.Of(http.Request.Query))
            : ApiAnswer.Refuse(http, TableProblems.NotNamed);

    private static async Task<IResult> RecordAsync(HttpContext http, RecordRowRequest request, TableDesk desk)
    {
        if (FileKinds.Table(request.Table) is not { } table)
            return ApiAnswer.Refuse(http, TableProblems.NotNamed);
        var (done, errors, problem) = await desk.RecordAsync(http, table, request.Cells);
        return problem is not null ? ApiAnswer.Refuse(http, problem)
            : done is null ? ApiAnswer.RefuseFields(http, errors)
            : ApiAnswer.Created(
                http,
                $"/registry/tables/rows?table={table.Key}",
                new RecordedRowView(done.Change, done.Subject, done.Detail)
            );
    }
}
