using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuelu.Kernel;
using Yuelu.Platform.Accounts.Events;
using Yuelu.Platform.Evidence;
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
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>Makes them where there is no account at all.</summary>
    /// <returns>Whether they were made; false: there are accounts already.</returns>
    internal static async Task<bool> CreateAsync(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<YueluDb>();
        if (await db.Users.AnyAsync(ct))
            return false;
        var options = scope.ServiceProvider.GetRequiredService<AccountsOptions>();
        var hasher = scope.ServiceProvider.GetRequiredService<IPasswordHasher<Account>>();
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow();
        // All or nothing, and printed before it counts: a start that is killed here prints other passwords next time.
        await using var whole = await db.Database.BeginTransactionAsync(ct);
        var passwords = options
            .First.Select(first => (first.Value, Add(db, hasher, first.Key, first.Value, now)))
            .ToList();
        await db.SaveChangesAsync(ct);
        Print(passwords);
        await whole.CommitAsync(ct);
        return true;
    }

    /// <summary>A password that is easily typed from a screen and cannot be guessed (99 bits).</summary>
    internal static string OneTimePassword() =>
        string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Alphabet, 5)));

    private static string Add(YueluDb db, IPasswordHasher<Account> hasher, string role, string name, DateTimeOffset now)
    {
        var password = OneTimePassword();
        if (!Account.Open(name, "", Organisation.Root, now).Succeeded(out var account, out var problem))
            throw StartRefusedException.Setting(
                $"Accounts:First:{role}：{problem.Detail.Zh}",
                $"Accounts:First:{role}: {problem.Detail.En}"
            );
        account.ChoosePassword(password, hasher);
        account.MustChangePassword = true;
        var grant = new Grant
        {
            AccountId = account.Id,
            Role = role,
            OrganisationPath = Organisation.Root,
            From = DateOnly.FromDateTime(now.UtcDateTime),
            GrantedBy = By,
            GrantedAt = now,
        };
        db.AddRange(account, grant);
        db.Record(
            new Act(
                AccountActs.FirstCreated,
                Act.BySystem,
                AccountActs.Subject(account.Id),
                now,
                Payload.Sha256(AccountActs.Payload(grant))
            ),
            account.OrganisationPath,
            role,
            account,
            Operator
        );
        return password;
    }

    private static void Print(IReadOnlyList<(string Name, string Password)> passwords)
    {
        Say(SetupWords.FirstAccounts);
        foreach (var (name, password) in passwords)
            Console.WriteLine($"    {name, -12}{password}");
        Console.WriteLine();
    }

    /// <summary>A sentence in both languages: who sets up a portal has not chosen one yet.</summary>
    internal static void Say(Words words) => Console.WriteLine($"{words.Zh}\n{words.En}");
}
