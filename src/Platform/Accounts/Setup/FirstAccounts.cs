using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuelu.Platform.Accounts.Events;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Accounts.Setup;

/// <summary>
/// Makes the first accounts: one for the office and one for each of the three administrators, each with a one-time password
/// of its own that is printed once.
/// </summary>
internal static class FirstAccounts
{
    /// <summary>Who grants what nobody can grant yet.</summary>
    internal const string By = "setup";

    /// <summary>Whoever may run the portal on its machine; it asks for no name.</summary>
    internal static readonly Doer Operator = new(By, "");

    /// <summary>Makes them where there is no account at all.</summary>
    /// <returns>Whether they were made; false: there are accounts already.</returns>
    internal static async Task<bool> CreateAsync(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<YueluDb>();
        if (await db.Users.AnyAsync(ct))
            return false;
        var options = scope.ServiceProvider.GetRequiredService<AccountsOptions>();
        // All or nothing, and printed before it counts: a start that is killed here prints other passwords next time.
        await using var whole = await db.Database.BeginTransactionAsync(ct);
        await PrintedAccounts.AddAsync(
            db,
            scope.ServiceProvider.GetRequiredService<IPasswordHasher<Account>>(),
            SetupWords.FirstAccounts,
            [.. options.First.Select(first => new PrintedAccount(first.Value, "", first.Key, Organisation.Root))],
            scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow(),
            ct
        );
        await whole.CommitAsync(ct);
        return true;
    }
}
