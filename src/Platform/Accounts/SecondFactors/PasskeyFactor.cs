using Microsoft.AspNetCore.Identity;

namespace Yuelu.Platform.Accounts.SecondFactors;

/// <summary>Tells Identity that an account with a passkey has a second factor. The passkey itself is checked by its own ceremony.</summary>
internal sealed class PasskeyFactor : IUserTwoFactorTokenProvider<Account>
{
    internal const string Name = "passkey";

    public async Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<Account> manager, Account user) =>
        (await manager.GetPasskeysAsync(user)).Count > 0;

    public Task<string> GenerateAsync(string purpose, UserManager<Account> manager, Account user) =>
        Task.FromResult("");

    public Task<bool> ValidateAsync(string purpose, string token, UserManager<Account> manager, Account user) =>
        Task.FromResult(false);
}
