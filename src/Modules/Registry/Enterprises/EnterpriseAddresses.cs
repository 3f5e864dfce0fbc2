using Yuelu.Kernel;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Http;

namespace Yuelu.Registry.Enterprises;

/// <summary>Where the forms for enterprises post to, and what is downloaded.</summary>
internal static class EnterpriseAddresses
{
    internal static void Map(IEndpointRouteBuilder endpoints)
    {
        var register = endpoints.MapGroup("/registry").Needs(RegistryApi.Keepers);
        register.MapAct("enterprises/register", RegisterAsync);
        register.MapAct("enterprises/{code}/change", ChangeAsync);
        register.MapGet("enterprises.csv", ExportEnterprises.Csv);
        Merging.MergeAddresses.Map(register);
        Places.PlaceApi.MapForm(register);
        Chains.ChainAddresses.Map(register);
        Chains.ChainAddresses.MapOpen(endpoints);
    }

    private static async Task<IResult> RegisterAsync(HttpContext http, IFormCollection form, ChangeEnterprise change)
    {
        var sent = EnterpriseForm.Of(form);
        var (done, errors, problem) = await change.SaveAsync(http, sent.Line(), null);
        return done is not null
            ? Back(http, done.Code)
            : NewEnterprisePage.Answer(sent, FieldErrors(errors, problem), problem);
    }

    private static async Task<IResult> ChangeAsync(
        HttpContext http,
        string code,
        IFormCollection form,
        ChangeEnterprise change
    )
    {
        if (await change.FindAsync(code, http.RequestAborted) is null)
            return http.Refuse(EnterpriseProblems.NotFound);
        var sent = EnterpriseForm.Of(form) with { Code = code };
        var seen = Guid.TryParse(form["stamp"], out var stamp) ? stamp : Guid.Empty;
        var (done, errors, problem) = await change.SaveAsync(http, sent.Line(), seen);
        if (done is not null)
            return Back(http, done.Code);
        return problem?.Kind == ProblemKind.Stale
            ? http.Refuse(problem)
            : EnterprisePage.Answer(code, sent, FieldErrors(errors, problem));
    }

    private static IReadOnlyList<Platform.Ui.FieldError> FieldErrors(
        IReadOnlyList<CellError> errors,
        Problem? problem
    ) => problem is null ? [.. errors.Select(error => error.AsField())] : [new("code", problem.Detail)];

    private static RedirectHttpResult Back(HttpContext http, string code) =>
        TypedResults.LocalRedirect($"{http.Request.PathBase}/registry/enterprises/{code}?done=saved");
}
