using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuelu.Kernel;
using Yuelu.Platform.Accounts.SecondFactors;
using Yuelu.Platform.Accounts.Systems;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Storage;
using Yuelu.Platform.Verbs;

namespace Yuelu.Platform.Accounts.Setup;

/// <summary>
/// The verb <c>setup</c>: makes the first accounts without serving anything, or gives a lost security administrator a way in
/// again. Whoever may run it owns the data folder already.
/// </summary>
internal static class SetupVerbs
{
    private const string ResetOption = "reset";

    private static readonly Verb SetUp = new("setup", "[--reset NAME]", SetupWords.Purpose, RunAsync)
    {
        Options = [ResetOption],
    };

    internal static IReadOnlyList<Verb> All { get; } = [SetUp];

    private static async Task<Result<Words>> RunAsync(VerbCall call, CancellationToken ct)
    {
        await using var portal = call.BuildPortal();
        await MigrateStorage.AtStartAsync(portal.Services, ct);
        if (call.Option(ResetOption) is { } name)
            return await ResetAsync(portal.Services, name, ct);
        return await FirstAccounts.CreateAsync(portal.Services, ct) ? SetupWords.Made : SetupWords.AlreadyThere;
    }

    private static async Task<Result<Words>> ResetAsync(IServiceProvider services, string name, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<YueluDb>();
        var normalized = name.Trim().ToUpperInvariant();
        var account = await db.Users.SingleOrDefaultAsync(one => one.NormalizedUserName == normalized, ct);
        if (account is null)
            return AccountProblems.NoSuchName(name);
        if (account.IsSystem)
            return SystemProblems.NobodySignsIn;
        var password = PrintedAccounts.OneTimePassword();
        account.ChoosePassword(password, scope.ServiceProvider.GetRequiredService<IPasswordHasher<Account>>());
        (account.MustChangePassword, account.DeactivatedAt) = (true, null);
        account.Unlock();
        await ForgetFactors.OfAsync(db, account, ct);
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow();
        db.Record(
            new Act(AccountActs.PasswordReset, Act.BySystem, AccountActs.Subject(account.Id), now),
            account.OrganisationPath,
            "setup --reset",
            account,
            FirstAccounts.Operator
        );
        await db.SaveChangesAsync(ct);
        return SetupWords.Reset.With(account.UserName!, password);
    }
}
