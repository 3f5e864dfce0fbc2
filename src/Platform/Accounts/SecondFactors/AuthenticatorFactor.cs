using Microsoft.AspNetCore.Identity;

namespace Yuelu.Platform.Accounts.SecondFactors;

/// <summary>The authenticator app as Identity asks for it: each code is taken once.</summary>
internal sealed class AuthenticatorFactor(TimeProvider clock) : IUserTwoFactorTokenProvider<Account>
{
    internal const string Name = "authenticator";

    public Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<Account> manager, Account user) =>
        Task.FromResult(user.AuthenticatorSince is not null);

    /// <summary>The app makes the codes.</summary>
    public Task<string> GenerateAsync(string purpose, UserManager<Account> manager, Account user) =>
        Task.FromResult("");

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<Account> manager, Account user)
    {
        var key = await manager.GetAuthenticatorKeyAsync(user) ?? "";
        if (OneTimeCode.FindStep(key, token, clock.GetUtcNow(), user.AuthenticatorStep) is not { } step)
            return false;
        user.AuthenticatorStep = step;
        return (await manager.UpdateAsync(user)).Succeeded;
    }
}
