using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Yuelu.Kernel;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Accounts.Setup;

/// <summary>An account that is made where the portal runs, and not by an invitation.</summary>
/// <param name="Name">Sign-in name.</param>
/// <param name="PersonName">What colleagues call the person; may be empty.</param>
/// <param name="Role">Key of its role.</param>
/// <param name="OrganisationPath">Where the person works and has the role.</param>
public sealed record PrintedAccount(string Name, string PersonName, string Role, string OrganisationPath);

/// <summary>
/// Makes accounts with one-time passwords that are printed once, to be changed at the first sign-in. They are printed before
/// the caller's transaction is over: one that is cut off prints others next time.
/// </summary>
public static class PrintedAccounts
{
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>Makes, saves and prints them.</summary>
    /// <param name="db">The records; a transaction of the caller's is open.</param>
    /// <param name="hasher">Hashes the passwords.</param>
    /// <param name="heading">What is printed above them.</param>
    /// <param name="accounts">Which; none of the names is taken.</param>
    /// <param name="now">When.</param>
    /// <param name="ct">Stops it.</param>
    /// <exception cref="StartRefusedException">A name cannot be one.</exception>
    public static async Task AddAsync(
        YueluDb db,
        IPasswordHasher<Account> hasher,
        Words heading,
        IReadOnlyList<PrintedAccount> accounts,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var passwords = accounts.Select(one => (one.Name, Add(db, hasher, one, now))).ToList();
        await db.SaveChangesAsync(ct);
        Say(heading);
        var width = accounts.Max(one => one.Name.Length) + 4;
        foreach (var (name, password) in passwords)
            Console.WriteLine($"    {name.PadRight(width)}{password}");
        Console.WriteLine();
    }

    /// <summary>A password that is easily typed from a screen and cannot be guessed (99 bits).</summary>
    internal static string OneTimePassword() =>
        string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Alphabet, 5)));

    private static string Add(YueluDb db, IPasswordHasher<Account> hasher, PrintedAccount one, DateTimeOffset now)
    {
        var password = OneTimePassword();
        if (
            !Account
                .Open(one.Name, one.PersonName, one.OrganisationPath, now)
                .Succeeded(out var account, out var problem)
        )
            throw StartRefusedException.Setting(
                $"Accounts:First:{one.Role}：{problem.Detail.Zh}",
                $"Accounts:First:{one.Role}: {problem.Detail.En}"
            );
        account.ChoosePassword(password, hasher);
        account.MustChangePassword = true;
        var grant = new Grant
        {
            AccountId = account.Id,
            Role = one.Role,
            OrganisationPath = one.OrganisationPath,
            From = DateOnly.FromDateTime(now.UtcDateTime),
            GrantedBy = FirstAccounts.By,
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
            one.Role,
            account,
            FirstAccounts.Operator
        );
        return password;
    }

    /// <summary>A sentence in both languages: who sets up a portal has not chosen one yet.</summary>
    private static void Say(Words words) => Console.WriteLine($"{words.Zh}\n{words.En}");
}
