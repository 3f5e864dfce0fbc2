using Yuelu.Platform;
using Yuelu.Platform.Api;
using Yuelu.Platform.Storage;

namespace Yuelu.Statistics.Forms;

/// <summary>Published forms, for everybody: what is asked, by whose right, why, and how long it takes.</summary>
internal static class FormApi
{
    internal static void Map(RouteGroupBuilder forms)
    {
        forms.MapGet("forms", ListAsync).Lists<FormView>("ListForms", "Published forms, by code");
        var form = forms.MapGroup("forms/{code}");
        form.MapGet("", ShowAsync).Shows<FormDetailView>("ShowForm", "A form as its newest version has it");
        form.MapGet("versions", ListVersionsAsync)
            .Lists<FormVersionView>("ListFormVersions", "Versions of a form, the newest first");
        form.MapGet("versions/{number:int}", ShowVersionAsync)
            .Shows<FormDetailView>("ShowFormVersion", "A form as one of its versions has it");
        form.MapGet("versions/{number:int}/changes-since/{earlier:int}", CompareAsync)
            .Shows<FormChangesView>("CompareFormVersions", "What differs between two versions of a form");
    }

    private static Task<IResult> ListAsync(Paging paging, YueluDb db, TimeProvider clock) =>
        paging.ShowAsync(db.PublishedForms(), one => FormView.Of(one, clock.Today()));

    private static async Task<IResult> ShowAsync(HttpContext http, string code, YueluDb db, TimeProvider clock) =>
        await db.PublishedFormAsync(code, null, http.RequestAborted) is { } form
            ? Show(http, form, clock)
            : ApiAnswer.Refuse(http, FormProblems.Unknown(code));

    private static async Task<IResult> ShowVersionAsync(
        HttpContext http,
        string code,
        int number,
        YueluDb db,
        TimeProvider clock
    ) =>
        await db.PublishedFormAsync(code, number, http.RequestAborted) is { } form
            ? Show(http, form, clock)
            : ApiAnswer.Refuse(http, FormProblems.NoSuchVersion(number));

    private static IResult Show(HttpContext http, PublishedForm form, TimeProvider clock)
    {
        var view = new FormDetailView(FormView.Of(form, clock.Today()), form.Definition);
        return ApiAnswer.Show(http, view, IfMatch.OfContent(view.Form));
    }

    private static async Task<IResult> ListVersionsAsync(HttpContext http, Paging paging, string code, YueluDb db)
    {
        if (await db.PublishedFormAsync(code, null, http.RequestAborted) is not { } form)
            return ApiAnswer.Refuse(http, FormProblems.Unknown(code));
        return await paging.ShowAsync(
            db.Set<FormVersion>()
                .AsNoTracking()
                .Where(version => version.FormId == form.Form.Id)
                .OrderByDescending(version => version.Number)
                .Select(version => new FormVersionView(
                    version.Number,
                    version.ContentSha256,
                    version.ValidUntil,
                    version.PublishedAt,
                    version.Note
                ))
        );
    }

    private static async Task<IResult> CompareAsync(HttpContext http, string code, int number, int earlier, YueluDb db)
    {
        var ct = http.RequestAborted;
        if (await db.PublishedFormAsync(code, earlier, ct) is not { } before)
            return ApiAnswer.Refuse(http, FormProblems.NoSuchVersion(earlier));
        return await db.PublishedFormAsync(code, number, ct) is { } after
            ? ApiAnswer.Show(http, new FormChangesView(FormComparison.Of(before.Definition, after.Definition)))
            : ApiAnswer.Refuse(http, FormProblems.NoSuchVersion(number));
    }
}
