using System.Globalization;
using Yuelu.Kernel;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Http;
using Yuelu.Platform.Ui;
using Yuelu.Statistics.Design;
using Yuelu.Statistics.Forms;

namespace Yuelu.Statistics.Rounds;

/// <summary>Where the forms that open and withdraw collections post to.</summary>
internal static class RoundAddresses
{
    internal static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapAct("/office/forms/{code}/rounds/open", OpenAsync).Needs(FormDesk.Designers);
        endpoints.MapAct("/office/rounds/{id:guid}/withdraw", WithdrawAsync).Needs(FormDesk.Designers);
    }

    private static async Task<IResult> OpenAsync(HttpContext http, string code, IFormCollection form, RoundDesk desk)
    {
        var typed = form.Keys.ToDictionary(name => name, name => form[name].ToString().Trim());
        var read = Kernel.Period.Parse(typed.GetValueOrDefault("period", ""));
        if (!read.Succeeded(out var period, out var problem))
            return OpenRoundPage.Answer(code, typed, problem);
        if (!Windows(typed).Succeeded(out var windows, out problem))
            return OpenRoundPage.Answer(code, typed, problem);
        var asks =
            typed.GetValueOrDefault("asks") == nameof(AskedUnits.Listed) ? AskedUnits.Listed : AskedUnits.Registered;
        var by = http.User.Identity?.Name ?? "";
        var opened = await desk.OpenAsync(code, period, windows, asks, by, http.RequestAborted);
        if (opened.Succeeded(out var round, out problem))
            return TypedResults.LocalRedirect($"{http.Request.PathBase}/rounds/{round.Id}?done=opened");
        return problem.Kind == ProblemKind.NotFound ? http.Refuse(problem) : OpenRoundPage.Answer(code, typed, problem);
    }

    private static async Task<IResult> WithdrawAsync(HttpContext http, Guid id, IFormCollection form, RoundDesk desk)
    {
        var done = await desk.WithdrawAsync(id, _ => true, form["why"].ToString(), http.RequestAborted);
        if (done.Succeeded(out _, out var problem))
            return TypedResults.LocalRedirect($"{http.Request.PathBase}/rounds/{id}");
        return problem.Kind == ProblemKind.Invalid ? RoundPage.Answer(id, problem) : http.Refuse(problem);
    }

    /// <summary>A stage without both days is none that is wanted.</summary>
    private static Result<IReadOnlyList<AskedWindow>> Windows(Dictionary<string, string> typed)
    {
        var windows = new List<AskedWindow>();
        foreach (var stage in Enum.GetValues<RoundStage>())
        {
            var key = PartForms.Key(stage);
            var (opens, until) = (Typed("opens"), Typed("until"));
            if (opens.Length == 0 && until.Length == 0)
                continue;
            var isHour = int.TryParse(
                HalfWidth.Of(Typed("hour")),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var hour
            );
            if (TypedDay.Read(opens) is not { } first || TypedDay.Read(until) is not { } last || !isHour)
                return RoundProblems.BadWindow(stage);
            windows.Add(new(stage, first, last, hour));
            string Typed(string what) => typed.GetValueOrDefault($"{key}-{what}", "");
        }
        return windows;
    }
}
