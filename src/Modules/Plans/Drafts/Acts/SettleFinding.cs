using System.Globalization;
using Yuelu.Kernel;

namespace Yuelu.Plans.Drafts.Acts;

/// <summary>Works a finding off, or all of one code; or takes that back.</summary>
internal static class SettleFinding
{
    /// <param name="Finding">Index of the finding; null for all of <paramref name="Code"/>.</param>
    internal sealed record Request(int? Finding, string Code, bool Reopen);

    internal static Result<DraftDocument> Apply(DraftDocument document, Request request)
    {
        var meant = document
            .Questions.Where(question =>
                request.Finding is { } one ? question.Index == one : question.Finding.Code == request.Code
            )
            .Select(question => question.Index);
        var settled = request.Reopen ? document.Settled.Except(meant) : document.Settled.Union(meant);
        return document with { Settled = [.. settled.Order()] };
    }

    internal static Task<IResult> Handle(HttpContext http, Guid id, IFormCollection form, ReviewDesk desk)
    {
        var place = ReviewPlace.From(http.Request.Query);
        var one = int.TryParse(form["finding"], CultureInfo.InvariantCulture, out var index);
        var request = new Request(one ? index : null, form["code"].ToString(), form["reopen"] == "yes");
        return desk.AnswerAsync(http, id, () => ActKind.Settle, document => Apply(document, request), _ => place);
    }
}
