using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Yuelu.Kernel;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Accounts.EntryCodes;

/// <summary>For which enterprises in scope something is done: those that are named, or all without an account.</summary>
/// <param name="Codes">Credit codes that are named; they count unless all are meant.</param>
/// <param name="AllWithout">Whether all are meant of which nobody has an account.</param>
/// <param name="Text">Only those of them whose name or code holds this.</param>
internal sealed record EnterpriseChoice(IReadOnlyList<string> Codes, bool AllWithout, string Text)
{
    /// <summary>Most enterprises at once.</summary>
    internal const int Most = 2000;

    internal static EnterpriseChoice Of(IFormCollection form) =>
        new([.. form["enterprise"].OfType<string>()], form["which"] == "without", form["q"].ToString());

    /// <summary>The enterprises, or why there are none: nobody is named, somebody who is named is not there, or too many.</summary>
    internal async Task<Result<IReadOnlyList<Organisation>>> FindAsync(
        YueluDb db,
        Access access,
        DateOnly today,
        CancellationToken ct
    )
    {
        var codes = Codes.Select(code => code.Trim().ToLowerInvariant()).Distinct().ToList();
        if (!AllWithout && codes.Count == 0)
            return EntryCodeProblems.NoneChosen;
        if (!AllWithout && codes.Count > Most)
            return EntryCodeProblems.TooMany();
        var filter = AllWithout ? EnterpriseFilter.Of(Text, withoutAccount: true) : EnterpriseFilter.Of("", false);
        var enterprises = filter.Apply(db, access, today);
        if (!AllWithout)
            enterprises = enterprises.Where(one => codes.Contains(one.Code));
        var found = await enterprises.Take(Most + 1).ToListAsync(ct);
        if (!AllWithout && found.Count < codes.Count)
            return OrganisationProblems.Unknown;
        return found.Count switch
        {
            0 => EntryCodeProblems.NoneChosen,
            > Most => EntryCodeProblems.TooMany(),
            _ => found,
        };
    }
}
