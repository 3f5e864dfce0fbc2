using Yuelu.Kernel;
using Yuelu.Platform.Api;
using Yuelu.Platform.Storage;
using Yuelu.Platform.Tables;
using Yuelu.Registry.Sizes;

namespace Yuelu.Registry.Enterprises;

/// <summary>The register for programs of those who keep it.</summary>
internal static class EnterpriseApi
{
    /// <summary>What is said of an enterprise. What is left out stays as it is; "-" says that there is none.</summary>
    /// <param name="Region">County's code (GB/T 2260).</param>
    /// <param name="Organisation">Code of the organisation that looks after it; when left out, the county bureau of the region.</param>
    /// <param name="Revenue">In thousands of yuan.</param>
    /// <param name="FiguresYear">Year of employees and revenue.</param>
    /// <param name="ValidFrom">First day from which this holds; today when left out.</param>
    /// <param name="Source">Where it is known from.</param>
    internal sealed record EnterpriseRequest(
        string? Name = null,
        string? Region = null,
        string? Organisation = null,
        string? Park = null,
        string? Industry = null,
        string? RegistrationType = null,
        string? Employees = null,
        string? Revenue = null,
        string? FiguresYear = null,
        string? ClosedOn = null,
        string? ValidFrom = null,
        string? Source = null
    )
    {
        internal EnterpriseLine Line(string code) =>
            new(
                0,
                new Dictionary<EnterpriseColumn, string>
                {
                    [EnterpriseColumn.Code] = code,
                    [EnterpriseColumn.Name] = Name ?? "",
                    [EnterpriseColumn.Region] = Region ?? "",
                    [EnterpriseColumn.Organisation] = Organisation ?? "",
                    [EnterpriseColumn.Park] = Park ?? "",
                    [EnterpriseColumn.Industry] = Industry ?? "",
                    [EnterpriseColumn.RegistrationType] = RegistrationType ?? "",
                    [EnterpriseColumn.Employees] = Employees ?? "",
                    [EnterpriseColumn.Revenue] = Revenue ?? "",
                    [EnterpriseColumn.FiguresYear] = FiguresYear ?? "",
                    [EnterpriseColumn.ClosedOn] = ClosedOn ?? "",
                    [EnterpriseColumn.ValidFrom] = ValidFrom ?? "",
                    [EnterpriseColumn.Source] = Source ?? "",
                }
            );
    }

    /// <param name="Code">Social credit code.</param>
    /// <param name="Facts">What is said of it.</param>
    internal sealed record RegisterRequest(string Code, EnterpriseRequest Facts);

    internal static void Map(RouteGroupBuilder area)
    {
        area.MapGet("registry/enterprises", ListAsync)
            .Lists<RegisteredView>(
                "ListRegister",
                "Enterprises in scope, in the order of the register; ?closed=too for closed ones too"
            )
            .ReadsFilter();
        area.MapGet("registry/enterprises.csv", ExportEnterprises.Csv)
            .Sends("ExportRegister", "Enterprises in scope as CSV, which can be taken in again", Downloads.Csv)
            .ReadsFilter();
        area.MapPost("registry/enterprises", RegisterAsync)
            .Creates<RegisteredView>("RegisterEnterprise", "Registers an enterprise");
        var enterprise = area.MapGroup("registry/enterprises/{code}");
        enterprise.MapGet("", ShowAsync).Shows<RegisteredView>("ShowRegisterEntry", "What the register says of it now");
        enterprise
            .MapGet("entries", ListEntriesAsync)
            .Lists<RegisterEntryView>("ListRegisterHistory", "What the register said of it, the latest first");
        enterprise
            .MapPost("change", ChangeAsync)
            .Changes<RegisteredView>("ChangeEnterprise", "Records facts that hold from a day on");
    }

    private static async Task<IResult> ListAsync(
        HttpContext http,
        Paging paging,
        EnterpriseList enterprises,
        TodaysSizes sizes
    )
    {
        var rules = await sizes.RulesAsync(http.RequestAborted);
        return await paging.ShowPartAsync(
            after =>
                enterprises.InScopeAsync(
                    EnterpriseFilter.Of(http.Request.Query),
                    after,
                    paging.Limit,
                    http.RequestAborted
                ),
            one => RegisteredView.Of(one, rules)
        );
    }

    private static async Task<IResult> ShowAsync(
        HttpContext http,
        string code,
        ChangeEnterprise change,
        TodaysSizes sizes
    ) =>
        await change.FindAsync(code, http.RequestAborted) is { } found
            ? ApiAnswer.Show(http, await sizes.ViewAsync(found, http.RequestAborted), IfMatch.Of(found.Stamp))
            : ApiAnswer.Refuse(http, EnterpriseProblems.NotFound);

    private static async Task<IResult> ListEntriesAsync(
        HttpContext http,
        string code,
        Paging paging,
        ChangeEnterprise change,
        YueluDb db
    )
    {
        if (await change.FindAsync(code, http.RequestAborted) is not { } found)
            return ApiAnswer.Refuse(http, EnterpriseProblems.NotFound);
        return await paging.ShowAsync(db.EntriesOf(found.Id), RegisterEntryView.Of);
    }

    private static async Task<IResult> RegisterAsync(
        HttpContext http,
        RegisterRequest request,
        ChangeEnterprise change,
        TodaysSizes sizes
    )
    {
        var (done, errors, problem) = await change.SaveAsync(http, request.Facts.Line(request.Code), null);
        return done is null
            ? Refuse(http, errors, problem)
            : ApiAnswer.Created(
                http,
                $"/registry/enterprises/{done.Code}",
                await sizes.ViewAsync(done, http.RequestAborted),
                IfMatch.Of(done.Stamp)
            );
    }

    private static async Task<IResult> ChangeAsync(
        HttpContext http,
        string code,
        EnterpriseRequest request,
        IfMatch seen,
        ChangeEnterprise change,
        TodaysSizes sizes
    )
    {
        var ct = http.RequestAborted;
        if (await change.FindAsync(code, ct) is not { } before)
            return ApiAnswer.Refuse(http, EnterpriseProblems.NotFound);
        if (!seen.Admits(IfMatch.Of(before.Stamp)))
            return ApiAnswer.Changed(http, IfMatch.Of(before.Stamp), await sizes.ViewAsync(before, ct));
        var (done, errors, problem) = await change.SaveAsync(http, request.Line(before.Code), before.Stamp);
        if (done is not null)
            return ApiAnswer.Show(http, await sizes.ViewAsync(done, http.RequestAborted), IfMatch.Of(done.Stamp));
        return problem?.Kind == ProblemKind.Stale && await change.FindAsync(code, ct) is { } now
            ? ApiAnswer.Changed(http, IfMatch.Of(now.Stamp), await sizes.ViewAsync(now, ct))
            : Refuse(http, errors, problem);
    }

    private static IResult Refuse(HttpContext http, IReadOnlyList<CellError> errors, Problem? problem) =>
        problem is not null
            ? ApiAnswer.Refuse(http, problem)
            : ApiAnswer.RefuseFields(http, [.. errors.Select(error => error.AsField())]);
}
