using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Yuelu.Kernel;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Organisations;

/// <summary>Which organisations a list shows; all of it stands in the address.</summary>
/// <param name="Text">Part of a name or a code.</param>
/// <param name="Kind">Only of this kind.</param>
/// <param name="Below">Code of the organisation whose subtree is shown; empty for all.</param>
/// <param name="WithClosed">Whether closed ones are shown too.</param>
internal sealed record OrganisationFilter(string Text, OrganisationKind? Kind, string Below, bool WithClosed)
{
    internal static OrganisationFilter Of(IQueryCollection query) =>
        new(
            HalfWidth.Of(query["q"].ToString()).Trim(),
            OrganisationKinds.Find(query["kind"]),
            query["below"].ToString().Trim().ToLowerInvariant(),
            query["closed"] == "too"
        );

    internal bool IsEmpty => Text.Length == 0 && Kind is null && Below.Length == 0 && !WithClosed;

    /// <summary>The organisations in scope that match, in the order of the tree.</summary>
    internal IQueryable<Organisation> Apply(YueluDb db, Access access, DateOnly today)
    {
        var all = db.Set<Organisation>();
        var organisations = all.Within(access, one => one.Path);
        if (!WithClosed)
            organisations = organisations.Where(one => one.ClosedOn == null || today <= one.ClosedOn);
        if (Kind is { } kind)
            organisations = organisations.Where(one => one.Kind == kind);
        if (Below.Length > 0)
        {
            var below = Below;
            organisations = organisations.Where(one =>
                all.Any(top => top.Code == below && one.Path.StartsWith(top.Path))
            );
        }
        if (Text.Length > 0)
        {
            var (text, code) = (Text, Text.ToLowerInvariant());
            organisations = organisations.Where(one =>
                one.NameZh.Contains(text) || one.NameEn.Contains(text) || one.Code.Contains(code)
            );
        }
        return organisations.OrderBy(one => one.Path).AsNoTracking();
    }
}
