using Yuelu.Platform.Accounts;
using Yuelu.Platform.Http;
using Yuelu.Platform.Tables;

namespace Yuelu.Registry.Imports;

/// <summary>Where the forms for files post to, and what is downloaded.</summary>
internal static class ImportAddresses
{
    private const long FormOverhead = 64 * 1024;

    internal static void Map(IEndpointRouteBuilder endpoints)
    {
        var imports = endpoints.MapGroup("/registry/files").Needs(RegistryApi.Keepers);
        imports
            .MapAct("send", SendAsync)
            .WithBodyLimit(new BodyLimit(FileLines<ImportState>.MostBytes + FormOverhead, ImportProblems.TooLarge));
        imports.MapAct("{id:guid}/take-in", TakeInAsync);
        imports.MapGet("{id:guid}/errors.xlsx", ErrorsAsync);
        foreach (var kind in FileKinds.All)
        {
            imports.MapGet($"templates/{kind.Key}.csv", (HttpContext http) => Template(http, kind, asWorkbook: false));
            imports.MapGet($"templates/{kind.Key}.xlsx", (HttpContext http) => Template(http, kind, asWorkbook: true));
        }
    }

    private static async Task<IResult> SendAsync(HttpContext http, IFormCollection form, ImportDesk desk)
    {
        byte[] bytes = [];
        var file = form.Files.GetFile("file");
        if (file is not null)
        {
            bytes = new byte[file.Length];
            await using var stream = file.OpenReadStream();
            await stream.ReadExactlyAsync(bytes, http.RequestAborted);
        }
        var sent = await desk.SendAsync(http, bytes, file?.FileName, form["kind"], form["source"]);
        return sent.Succeeded(out var import, out var problem)
            ? Back(http, import.Id)
            : ImportPage.Answer(form["kind"].ToString(), form["source"].ToString(), problem);
    }

    private static async Task<IResult> TakeInAsync(Guid id, HttpContext http, IFormCollection form, ImportDesk desk) =>
        (await desk.TakeInAsync(http, id, form["rows"] == "good")).Succeeded(out _, out var problem)
            ? Back(http, id)
            : http.Refuse(problem);

    private static async Task<IResult> ErrorsAsync(Guid id, HttpContext http, ImportDesk desk) =>
        await desk.FindAsync(id, http.RequestAborted) is { } import
            ? ImportApi.ErrorFile(http, import)
            : http.Refuse(ImportProblems.NotFound);

    private static FileContentHttpResult Template(HttpContext http, FileKind kind, bool asWorkbook)
    {
        var language = http.RequestLanguage();
        return asWorkbook
            ? TypedResults.File(TemplateStamp.Write(kind, language), Downloads.Xlsx, $"{kind.Key}.xlsx")
            : TypedResults.File(
                CsvFile.Write([.. kind.Columns.Select(column => column.Heading.In(language))], []),
                Downloads.Csv,
                $"{kind.Key}.csv"
            );
    }

    private static RedirectHttpResult Back(HttpContext http, Guid id) =>
        TypedResults.LocalRedirect($"{http.Request.PathBase}/registry/files/{id}");
}
