using Microsoft.AspNetCore.Http;
using Yuelu.Kernel;
using Yuelu.Platform.Api;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Accounts.People;

/// <summary>
/// Does an act to an account as its sender saw it, and shows the account as it then is. The record read for the comparison is
/// the one that is saved: whoever changed it meanwhile is noticed at the save too.
/// </summary>
internal sealed class ChangeSeen(PeopleDesk desk, AccountViews views, YueluDb db)
{
    internal Task<IResult> DoAsync(HttpContext http, Guid id, Func<Task<Result<Account>>> act) =>
        DoAsync<Account, object>(http, id, act, null);

    /// <param name="show">What is shown instead of the account.</param>
    internal async Task<IResult> DoAsync<T, TView>(
        HttpContext http,
        Guid id,
        Func<Task<Result<T>>> act,
        Func<T, TView>? show
    )
    {
        var seen = (await IfMatch.BindAsync(http))!;
        if (await FindAsync(http, id) is not { } before)
            return ApiAnswer.Refuse(http, AccountProblems.NotFound);
        if (!seen.Admits(IfMatch.OfContent(before)))
            return ApiAnswer.Changed(http, IfMatch.OfContent(before), before);
        if (!(await act()).Succeeded(out var done, out var problem))
        {
            db.ChangeTracker.Clear();
            return problem.Kind == ProblemKind.Stale && await FindAsync(http, id) is { } now
                ? ApiAnswer.Changed(http, IfMatch.OfContent(now), now)
                : ApiAnswer.Refuse(http, problem);
        }
        var after = (await FindAsync(http, id))!;
        return show is null
            ? ApiAnswer.Show(http, after, IfMatch.OfContent(after))
            : ApiAnswer.Show(http, show(done), IfMatch.OfContent(after));
    }

    private async Task<AccountView?> FindAsync(HttpContext http, Guid id) =>
        await desk.FindAsync(id, http.RequestAborted) is { } account
            ? await views.OfAsync(account, http.RequestAborted)
            : null;
}
