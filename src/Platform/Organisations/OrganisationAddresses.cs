using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Yuelu.Kernel;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Http;
using Yuelu.Platform.Organisations.Imports;

namespace Yuelu.Platform.Organisations;

/// <summary>Where the system administrator's forms for organisations post to, and what is downloaded.</summary>
internal static class OrganisationAddresses
{
    /// <summary>What stands before the ids of the fields for a new organisation.</summary>
    internal const string FoundPrefix = "found-";
    private const long FormOverhead = 64 * 1024;

    internal static void Map(IEndpointRouteBuilder endpoints)
    {
        var administration = endpoints.MapGroup("/administration").Needs(Roles.SystemAdministrator);
        var organisation = administration.MapGroup("organisations/{id:guid}");
        organisation.MapAct("found", FoundAsync);
        organisation.MapAct("rename", RenameAsync);
        organisation.MapAct("close", CloseAsync);
        administration.MapGet("organisations.csv", ExportOrganisations.Csv);
        administration.MapGet("organisations.xlsx", ExportOrganisations.Workbook);
        var imports = administration.MapGroup("organisation-imports");
        imports
            .MapAct("upload", UploadAsync)
            .WithBodyLimit(new BodyLimit(ReadOrganisations.MostBytes + FormOverhead, ImportProblems.TooLarge));
        imports.MapAct("{id:guid}/take-in", TakeInAsync);
        imports.MapGet("{id:guid}/errors.xlsx", ErrorsAsync);
    }

    private static async Task<IResult> FoundAsync(
        Guid id,
        HttpContext http,
        IFormCollection form,
        ChangeOrganisation change
    )
    {
        var sent = OrganisationForm.Of(form);
        var done = await change.FoundAsync(http, await change.FindAsync(id, http.RequestAborted), sent);
        return done.Succeeded(out var founded, out var problem)
            ? Back(http, founded.Id, "founded")
            : Refuse(http, id, sent, problem, FoundPrefix);
    }

    private static async Task<IResult> RenameAsync(
        Guid id,
        HttpContext http,
        IFormCollection form,
        ChangeOrganisation change
    )
    {
        var sent = OrganisationForm.Of(form);
        return (await change.RenameAsync(http, id, sent)).Succeeded(out _, out var problem)
            ? Back(http, id, "renamed")
            : Refuse(http, id, sent, problem, "");
    }

    private static async Task<IResult> CloseAsync(
        Guid id,
        HttpContext http,
        IFormCollection form,
        ChangeOrganisation change
    )
    {
        var sent = OrganisationForm.Of(form);
        if ((await change.CloseAsync(http, id, sent)).Succeeded(out _, out var problem))
            return Back(http, id, "closed");
        return problem == OrganisationProblems.NoDay ? Refuse(http, id, sent, problem, "") : http.Refuse(problem);
    }

    private static async Task<IResult> UploadAsync(HttpContext http, IFormCollection form, UploadOrganisations upload)
    {
        if (form.Files.GetFile("file") is not { Length: > 0 } file)
            return ImportPage.Answer(ImportProblems.NoFile);
        var bytes = new byte[file.Length];
        await using (var stream = file.OpenReadStream())
            await stream.ReadExactlyAsync(bytes, http.RequestAborted);
        return (await upload.KeepAsync(http, bytes, file.FileName)).Succeeded(out var import, out var problem)
            ? Preview(http, import.Id)
            : ImportPage.Answer(problem);
    }

    private static async Task<IResult> TakeInAsync(Guid id, HttpContext http, TakeInOrganisations take) =>
        (await take.DoAsync(http, id)).Succeeded(out _, out var problem) ? Preview(http, id) : http.Refuse(problem);

    private static async Task<IResult> ErrorsAsync(Guid id, HttpContext http, ImportDesk desk) =>
        (await ErrorWorkbook.OfAsync(http, desk, id)).Succeeded(out var file, out var problem)
            ? file
            : http.Refuse(problem);

    private static IResult Refuse(HttpContext http, Guid id, OrganisationForm sent, Problem problem, string prefix) =>
        problem.Kind is ProblemKind.NotFound or ProblemKind.Stale
            ? http.Refuse(problem)
            : OrganisationPage.Answer(id, sent, problem, prefix);

    private static RedirectHttpResult Preview(HttpContext http, Guid import) =>
        TypedResults.LocalRedirect($"{http.Request.PathBase}/administration/organisation-imports/{import}");

    private static RedirectHttpResult Back(HttpContext http, Guid id, string done) =>
        TypedResults.LocalRedirect($"{http.Request.PathBase}/administration/organisations/{id}?done={done}");
}
