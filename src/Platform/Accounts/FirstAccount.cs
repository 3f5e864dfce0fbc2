using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Accounts;

/// <summary>Creates the office account at the first start and prints its one-time password once.</summary>
public static class FirstAccount
{
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>Creates <c>office</c> when there is no account at all; else does nothing.</summary>
    public static async Task CreateFirstAccountAsync(this IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<YueluDb>();
        if (await db.Users.AnyAsync(ct))
            return;
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var password = OneTimePassword();
        // All or nothing, and printed before it counts: a start that is killed here prints another password next time.
        await using var whole = await db.Database.BeginTransactionAsync(ct);
        var account = new Account("office", Organisation.Root) { MustChangePassword = true };
        Require(await accounts.CreateAsync(account, password));
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow();
        db.Add(
            new Grant
            {
                AccountId = account.Id,
                Role = Roles.StrategyOffice,
                OrganisationPath = Organisation.Root,
                From = DateOnly.FromDateTime(now.UtcDateTime),
                GrantedBy = "setup",
                GrantedAt = now,
            }
        );
        await db.SaveChangesAsync(ct);
        Console.WriteLine($"首次启动：账号 office，一次性密码 {password}（登录后须更改，不再显示）");
        Console.WriteLine(
            $"First start: account office, one-time password {password} (to be changed, not shown again)"
        );
        await whole.CommitAsync(ct);
    }

    private static string OneTimePassword() =>
        string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Alphabet, 5)));

    private static void Require(IdentityResult result)
    {
        if (!result.Succeeded)
            throw new InvalidOperationException(string.Join("; ", result.Errors.Select(error => error.Description)));
    }
}
