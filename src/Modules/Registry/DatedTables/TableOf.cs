using System.Runtime.CompilerServices;
using Yuelu.Kernel;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Api;
using Yuelu.Platform.Http;
using Yuelu.Platform.Storage;
using Yuelu.Platform.Ui;

namespace Yuelu.Registry.DatedTables;

/// <summary>A row for programs.</summary>
/// <param name="Cells">By the keys of the columns.</param>
internal sealed record RegisterRowView(IReadOnlyDictionary<string, string> Cells);

/// <summary>A dated table whose rows are records of one kind: shows them page by page, part by part, and whole.</summary>
internal abstract class TableOf<T>(string key, Words name, Words says, bool ofOffice)
    : DatedTable(key, name, says, ofOffice)
    where T : class
{
    /// <summary>Records that are read or written together.</summary>
    protected const int Part = 1000;

    /// <summary>Those that count and that a person may see, in an order that leaves no two alike.</summary>
    protected abstract IQueryable<T> Wanted(YueluDb db, Access access, TableQuery query);

    /// <summary>Reads what is told with some records; gives the cells of one, in the order of the columns.</summary>
    protected abstract Task<Func<T, string[]>> CellsAsync(
        Language language,
        YueluDb db,
        IReadOnlyList<T> records,
        CancellationToken ct
    );

    internal override async Task<PageOf<string[]>> PageAsync(
        HttpContext http,
        YueluDb db,
        Access access,
        TableQuery query
    )
    {
        var ct = http.RequestAborted;
        var page = await Wanted(db, access, query).PageAsync(http, ct);
        var cells = await CellsAsync(http.RequestLanguage(), db, page.Items, ct);
        return new([.. page.Items.Select(cells)], page.Total, page.Number);
    }

    internal override Task<IResult> ShowAsync(
        Paging paging,
        HttpContext http,
        YueluDb db,
        Access access,
        TableQuery query
    ) =>
        paging.ShowTogetherAsync<T, RegisterRowView>(
            Wanted(db, access, query),
            async items =>
            {
                var cells = await CellsAsync(http.RequestLanguage(), db, items, http.RequestAborted);
                return [.. items.Select(one => View(cells(one)))];
            }
        );

    internal override async IAsyncEnumerable<string[]> AllAsync(
        Language language,
        YueluDb db,
        Access access,
        TableQuery query,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var wanted = Wanted(db, access, query);
        for (var from = 0; ; from += Part)
        {
            var part = await wanted.Skip(from).Take(Part).ToListAsync(ct);
            var cells = await CellsAsync(language, db, part, ct);
            foreach (var one in part)
                yield return cells(one);
            if (part.Count < Part)
                yield break;
        }
    }

    /// <summary>The cells by the keys of the columns.</summary>
    private RegisterRowView View(string[] cells) =>
        new(Fields.Zip(cells).ToDictionary(pair => pair.First.Key, pair => pair.Second));

    /// <summary>A day as a cell; empty when there is none.</summary>
    protected static string Day(DateOnly? day) => day is { } told ? Writer.Day(told) : "";
}
