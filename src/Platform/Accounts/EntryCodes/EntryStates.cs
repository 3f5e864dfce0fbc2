using Microsoft.EntityFrameworkCore;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Accounts.EntryCodes;

/// <summary>What an enterprise's newest entry code is at.</summary>
internal enum EntryCodeState
{
    /// <summary>There is no open code.</summary>
    None,

    /// <summary>It can be used.</summary>
    Open,

    Expired,

    /// <summary>Too many wrong attempts.</summary>
    Blocked,
}

/// <summary>How far some enterprises are on their way in: whether somebody approves, and their open codes.</summary>
internal sealed class EntryStates(IReadOnlySet<string> approved, IReadOnlyDictionary<string, EntryCode> codes)
{
    internal bool HasApprover(Organisation enterprise) => approved.Contains(enterprise.Path);

    internal EntryCode? Code(Organisation enterprise) => codes.GetValueOrDefault(enterprise.Path);

    internal static EntryCodeState Of(EntryCode? code, AccountsOptions options, DateTimeOffset now) =>
        code is null ? EntryCodeState.None
        : code.WrongAttempts >= options.EntryCodeAttempts ? EntryCodeState.Blocked
        : code.ExpiresAt <= now ? EntryCodeState.Expired
        : EntryCodeState.Open;
}

/// <summary>Reads <see cref="EntryStates"/>.</summary>
internal static class EntryStateQueries
{
    internal static async Task<EntryStates> EntryStatesAsync(
        this YueluDb db,
        IReadOnlyList<Organisation> enterprises,
        CancellationToken ct
    )
    {
        var paths = enterprises.Select(one => one.Path).ToList();
        var approved = await db.Approvers().Where(path => paths.Contains(path)).ToListAsync(ct);
        var open = await db.Set<EntryCode>()
            .Open()
            .Where(code => paths.Contains(code.OrganisationPath))
            .AsNoTracking()
            .ToListAsync(ct);
        return new EntryStates(
            approved.ToHashSet(),
            open.GroupBy(code => code.OrganisationPath)
                .ToDictionary(same => same.Key, same => same.MaxBy(code => code.CreatedAt)!)
        );
    }
}
