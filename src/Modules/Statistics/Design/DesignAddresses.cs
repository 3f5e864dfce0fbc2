using Yuelu.Kernel;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Http;
using Yuelu.Statistics.Contract;
using Yuelu.Statistics.Forms;

namespace Yuelu.Statistics.Design;

/// <summary>Where the designer's forms post to. Each says which state of the draft its page showed.</summary>
internal static class DesignAddresses
{
    /// <summary>What a form needs around a file.</summary>
    private const int FormOverhead = 16 * 1024;

    internal static void Map(IEndpointRouteBuilder endpoints)
    {
        var all = endpoints.MapGroup("/office/forms").Needs(FormDesk.Designers);
        all.MapAct("begin", BeginAsync);
        var acts = all.MapGroup("{code}/acts");
        acts.MapAct("about", AboutAsync);
        acts.MapAct("group", GroupAsync);
        acts.MapAct("field", FieldAsync);
        acts.MapAct("rule", RuleAsync);
        acts.MapAct("move", MoveAsync);
        acts.MapAct("remove", RemoveAsync);
        acts.MapAct("replace", ReplaceAsync)
            .WithBodyLimit(new BodyLimit(ReadFormFile.MostBytes + FormOverhead, DesignProblems.TooLarge));
        acts.MapAct("publish", PublishAsync);
    }

    private static async Task<IResult> BeginAsync(HttpContext http, IFormCollection form, FormDesk desk)
    {
        var (zh, en) = (form["titleZh"].ToString().Trim(), form["titleEn"].ToString().Trim());
        var begun = await desk.BeginAsync(
            form["code"].ToString(),
            form["organisation"].ToString(),
            FormDefinition.Empty(new(zh, en.Length > 0 ? en : zh)),
            By(http),
            http.RequestAborted
        );
        if (begun.Succeeded(out var made, out var problem))
            return TypedResults.LocalRedirect($"{http.Request.PathBase}/office/forms/{made.Code}/about");
        return problem.Kind == ProblemKind.NotFound
            ? http.Refuse(problem)
            : DesignListPage.Answer(form["code"].ToString(), zh, en, problem);
    }

    private static Task<IResult> AboutAsync(HttpContext http, string code, IFormCollection form, FormDesk desk)
    {
        var typed = PartForms.Sent(form, PartForms.OfAbout(FormDefinition.Empty(Words.Same(""))));
        return DoAsync(
            http,
            code,
            form,
            desk,
            draft => PartForms.ReadAbout(draft, typed),
            problem => AboutPage.Answer(code, typed, problem)
        );
    }

    private static Task<IResult> GroupAsync(HttpContext http, string code, IFormCollection form, FormDesk desk)
    {
        var (typed, of) = (PartForms.Sent(form, PartForms.OfGroup(null)), form["of"].ToString());
        return DoAsync(
            http,
            code,
            form,
            desk,
            draft => EditForm.PutGroup(draft, of, PartForms.ReadGroup(typed)),
            problem => GroupPage.Answer(code, of, typed, problem)
        );
    }

    private static Task<IResult> FieldAsync(HttpContext http, string code, IFormCollection form, FormDesk desk)
    {
        var typed = PartForms.Sent(form, PartForms.OfField(null));
        var (of, group) = (form["of"].ToString(), form["group"].ToString());
        return DoAsync(
            http,
            code,
            form,
            desk,
            draft => EditForm.PutField(draft, group, of, PartForms.ReadField(typed)),
            problem => FieldPage.Answer(code, group, of, typed, problem)
        );
    }

    private static Task<IResult> RuleAsync(HttpContext http, string code, IFormCollection form, FormDesk desk)
    {
        var (typed, of) = (PartForms.Sent(form, PartForms.OfRule(null)), form["of"].ToString());
        return DoAsync(
            http,
            code,
            form,
            desk,
            draft => EditForm.PutRule(draft, of, PartForms.ReadRule(typed)),
            problem => RulePage.Answer(code, of, typed, problem)
        );
    }

    private static Task<IResult> MoveAsync(HttpContext http, string code, IFormCollection form, FormDesk desk) =>
        DoAsync(
            http,
            code,
            form,
            desk,
            draft => EditForm.Move(draft, PartOf(form), form["of"].ToString(), form["to"] == "up"),
            problem => DesignPage.Answer(code, problem)
        );

    private static Task<IResult> RemoveAsync(HttpContext http, string code, IFormCollection form, FormDesk desk) =>
        DoAsync(
            http,
            code,
            form,
            desk,
            draft => EditForm.Remove(draft, PartOf(form), form["of"].ToString()),
            problem => DesignPage.Answer(code, problem)
        );

    private static async Task<IResult> ReplaceAsync(HttpContext http, string code, IFormCollection form, FormDesk desk)
    {
        using var content = new MemoryStream();
        if (form.Files.GetFile("file") is { } file)
            await file.CopyToAsync(content, http.RequestAborted);
        var read = ReadFormFile.Read(content.ToArray());
        return await DoAsync(http, code, form, desk, _ => read, problem => DesignPage.Answer(code, problem));
    }

    private static async Task<IResult> PublishAsync(HttpContext http, string code, IFormCollection form, FormDesk desk)
    {
        var note = form["note"].ToString();
        var published = await desk.PublishAsync(
            code,
            IsAsSeen(form),
            note,
            form["known"] == "yes",
            By(http),
            http.RequestAborted
        );
        if (published.Succeeded(out var version, out var problem))
            return TypedResults.LocalRedirect($"{http.Request.PathBase}/forms/{code}?published={version.Number}");
        return problem.Kind == ProblemKind.NotFound ? http.Refuse(problem) : DesignPage.Answer(code, problem, note);
    }

    /// <summary>Changes the draft and goes back to it; what was typed is shown again with what is wrong.</summary>
    private static async Task<IResult> DoAsync(
        HttpContext http,
        string code,
        IFormCollection form,
        FormDesk desk,
        Func<FormDefinition, Result<FormDefinition>> change,
        Func<Problem, IResult> again
    )
    {
        var what = form["of"].ToString() is { Length: > 0 } of ? of : form["code"].ToString();
        var done = await desk.ChangeAsync(code, IsAsSeen(form), change, what, By(http), http.RequestAborted);
        if (done.Succeeded(out _, out var problem))
            return TypedResults.LocalRedirect($"{http.Request.PathBase}/office/forms/{code}");
        return problem.Kind == ProblemKind.NotFound ? http.Refuse(problem) : again(problem);
    }

    private static Func<Form, bool> IsAsSeen(IFormCollection form) =>
        draft => Guid.TryParse(form["stamp"], out var stamp) && draft.Stamp == stamp;

    private static FormPart PartOf(IFormCollection form) => PartForms.Named(form["part"].ToString(), FormPart.Field);

    private static string By(HttpContext http) => http.User.Identity?.Name ?? "";
}
