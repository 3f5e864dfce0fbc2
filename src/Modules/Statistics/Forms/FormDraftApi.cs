using Yuelu.Kernel;
using Yuelu.Platform.Api;
using Yuelu.Platform.Ui;
using Yuelu.Statistics.Contract;

namespace Yuelu.Statistics.Forms;

/// <summary>Drafts of forms, for programs of those who design them: changed as wholes, published.</summary>
internal static class FormDraftApi
{
    /// <param name="Code">Its name in addresses for ever, such as <c>industry-monthly</c>.</param>
    /// <param name="Organisation">Path of the organisation that designs it; left out for the first that you may choose.</param>
    internal sealed record BeginRequest(string Code, FormDefinition Definition, string? Organisation = null);

    /// <param name="Known">Whether you have seen the warnings among the findings.</param>
    internal sealed record PublishRequest(string? Note = null, bool Known = false);

    internal static void Map(RouteGroupBuilder designers)
    {
        designers
            .MapGet("form-drafts", ListAsync)
            .Lists<FormDraftView>("ListFormDrafts", "Forms in scope as they are being worked on, by code");
        designers
            .MapPost("form-drafts", BeginAsync)
            .Creates<FormDraftDetailView>(
                "BeginForm",
                "Begins a form, with all that it asks already or with nothing yet"
            );
        var draft = designers.MapGroup("form-drafts/{code}");
        draft.MapGet("", ShowAsync).Shows<FormDraftDetailView>("ShowFormDraft", "A form as it is being worked on");
        designers
            .MapPut("form-drafts/{code}", SaveAsync)
            .Changes<FormDraftDetailView>("SaveFormDraft", "Replaces all that a form's draft asks");
        draft
            .MapGet("findings", FindingsAsync)
            .Lists<FormFindingView>("ListFormFindings", "What keeps a draft from being published, and what to look at");
        draft
            .MapPost("publish", PublishAsync)
            .Changes<FormVersionView>("PublishForm", "Publishes a draft as the form's next version");
    }

    private static Task<IResult> ListAsync(Paging paging, FormDesk desk) =>
        paging.ShowAsync(desk.Forms.AsNoTracking(), FormDraftView.Of);

    private static async Task<IResult> BeginAsync(HttpContext http, BeginRequest request, FormDesk desk)
    {
        if (Errors(request.Definition) is { Count: > 0 } errors)
            return ApiAnswer.RefuseFields(http, errors);
        var begun = await desk.BeginAsync(
            request.Code,
            request.Organisation ?? "",
            request.Definition,
            By(http),
            http.RequestAborted
        );
        return begun.Succeeded(out var form, out var problem)
            ? ApiAnswer.Created(http, $"/form-drafts/{form.Code}", FormDraftDetailView.Of(form), IfMatch.Of(form.Stamp))
            : ApiAnswer.Refuse(http, problem);
    }

    private static async Task<IResult> ShowAsync(HttpContext http, string code, FormDesk desk) =>
        await desk.FindAsync(code, http.RequestAborted) is { } form
            ? ApiAnswer.Show(http, FormDraftDetailView.Of(form), IfMatch.Of(form.Stamp))
            : ApiAnswer.Refuse(http, FormProblems.Unknown(code));

    private static async Task<IResult> SaveAsync(
        HttpContext http,
        string code,
        FormDefinition definition,
        IfMatch seen,
        FormDesk desk
    )
    {
        if (Errors(definition) is { Count: > 0 } errors)
            return ApiAnswer.RefuseFields(http, errors);
        Form? current = null;
        var saved = await desk.ChangeAsync(
            code,
            form => seen.Admits(IfMatch.Of((current = form).Stamp)),
            _ => definition,
            "",
            By(http),
            http.RequestAborted
        );
        return saved.Succeeded(out var form, out var problem)
            ? ApiAnswer.Show(http, FormDraftDetailView.Of(form), IfMatch.Of(form.Stamp))
            : Refuse(http, problem, current);
    }

    private static async Task<IResult> FindingsAsync(HttpContext http, Paging paging, string code, FormDesk desk) =>
        await desk.FindAsync(code, http.RequestAborted) is { } form
            ? paging.Show(await desk.FindingsAsync(form, http.RequestAborted), FormFindingView.From)
            : ApiAnswer.Refuse(http, FormProblems.Unknown(code));

    private static async Task<IResult> PublishAsync(
        HttpContext http,
        string code,
        PublishRequest request,
        IfMatch seen,
        FormDesk desk
    )
    {
        Form? current = null;
        var published = await desk.PublishAsync(
            code,
            form => seen.Admits(IfMatch.Of((current = form).Stamp)),
            request.Note ?? "",
            request.Known,
            By(http),
            http.RequestAborted
        );
        return published.Succeeded(out var version, out var problem)
            ? ApiAnswer.Show(
                http,
                new FormVersionView(
                    version.Number,
                    version.ContentSha256,
                    version.ValidUntil,
                    version.PublishedAt,
                    version.Note
                )
            )
            : Refuse(http, problem, current);
    }

    private static IResult Refuse(HttpContext http, Problem problem, Form? current) =>
        problem == FormProblems.Stale && current is not null
            ? ApiAnswer.Changed(http, IfMatch.Of(current.Stamp), FormDraftDetailView.Of(current))
            : ApiAnswer.Refuse(http, problem);

    private static List<FieldError> Errors(FormDefinition definition) =>
        [.. CheckForm.Wrong(definition).Select(wrong => new FieldError(wrong.Code, wrong.Problem.Detail))];

    private static string By(HttpContext http) => http.User.Identity?.Name ?? "";
}
