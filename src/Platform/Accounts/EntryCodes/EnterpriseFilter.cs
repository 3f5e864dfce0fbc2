using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Yuelu.Kernel;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Accounts.EntryCodes;

/// <summary>Which enterprises a list shows; all of it stands in the address.</summary>
/// <param name="Text">Part of the name or of the social credit code.</param>
/// <param name="WithoutAccount">Only those of which nobody has an account yet.</param>
internal sealed record EnterpriseFilter(string Text, bool WithoutAccount)
{
    internal static EnterpriseFilter Of(IQueryCollection query) =>
        Of(query["q"].ToString(), query["accounts"] == "none");

    internal static EnterpriseFilter Of(string text, bool withoutAccount) =>
        new(HalfWidth.Of(text).Trim(), withoutAccount);

    internal bool IsEmpty => Text.Length == 0 && !WithoutAccount;

    /// <summary>The open enterprises in scope that match, in the order of the tree.</summary>
    internal IQueryable<Organisation> Apply(YueluDb db, Access access, DateOnly today)
    {
        var enterprises = db.Set<Organisation>()
            .Within(access, one => one.Path)
            .Where(one => one.Kind == OrganisationKind.Enterprise && (one.ClosedOn == null || today <= one.ClosedOn));
        if (Text.Length > 0)
        {
            var (text, code) = (Text, Text.ToLowerInvariant());
            enterprises = enterprises.Where(one => one.NameZh.Contains(text) || one.Code.Contains(code));
        }
        if (WithoutAccount)
            enterprises = enterprises.Where(one => !db.Approvers().Any(path => path == one.Path));
        return enterprises.OrderBy(one => one.Path).AsNoTracking();
    }
}

/// <summary>The queries of entry codes.</summary>
internal static class EntryCodeQueries
{
    /// <summary>Paths of the enterprises that have somebody who approves.</summary>
    internal static IQueryable<string> Approvers(this YueluDb db) =>
        db.Set<Grant>()
            .Where(grant => grant.Role == Roles.EnterpriseApprover && grant.WithdrawnAt == null)
            .Where(grant => db.Users.Any(account => account.Id == grant.AccountId && account.DeactivatedAt == null))
            .Select(grant => grant.OrganisationPath);

    /// <summary>The codes that no other has replaced and nobody has used.</summary>
    internal static IQueryable<EntryCode> Open(this IQueryable<EntryCode> codes) =>
        codes.Where(code => code.UsedAt == null && code.VoidedAt == null);
}
