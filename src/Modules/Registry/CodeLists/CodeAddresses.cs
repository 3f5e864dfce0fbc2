using Yuelu.Platform.Accounts;
using Yuelu.Platform.Http;
using Yuelu.Platform.Storage;
using Yuelu.Registry.DatedTables;
using Yuelu.Registry.Imports;

namespace Yuelu.Registry.CodeLists;

/// <summary>What is downloaded of code tables; open to all.</summary>
internal static class CodeAddresses
{
    internal static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/codes/{list}.csv", Csv).AllowAnonymous();

    private static IResult Csv(string list, HttpContext http, YueluDb db, Access access) =>
        CodeList.Find(list) is { } found
            ? TableAddresses.Csv(http, db, access, FileKinds.Table(found.Key)!)
            : http.Refuse(CodeProblems.NotFound);
}
