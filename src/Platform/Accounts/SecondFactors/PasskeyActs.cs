using System.Buffers.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Yuelu.Kernel;
using Yuelu.Platform.Accounts.Events;
using Yuelu.Platform.Http;

namespace Yuelu.Platform.Accounts.SecondFactors;

/// <summary>Adds, names and removes passkeys of the person of the request.</summary>
internal static class PasskeyActs
{
    private const string Json = "application/json; charset=utf-8";
    private const int MostPasskeys = 10;
    private const int LongestName = 60;

    /// <summary>The challenge for a new passkey.</summary>
    internal static async Task<IResult> Options(HttpContext http, FactorDesk desk, SignInManager<Account> manager)
    {
        var account = await desk.AccountAsync(http);
        var entity = new PasskeyUserEntity
        {
            Id = account.Id.ToString(),
            Name = account.UserName!,
            DisplayName = account.PersonName.Length > 0 ? account.PersonName : account.UserName!,
        };
        return TypedResults.Content(await manager.MakePasskeyCreationOptionsAsync(entity), Json);
    }

    internal static async Task<IResult> Add(
        HttpContext http,
        IFormCollection form,
        FactorDesk desk,
        SignInManager<Account> manager,
        UserManager<Account> accounts
    )
    {
        if (!NameOf(form).Succeeded(out var name, out var problem))
            return SecondFactorPage.Answer(problem, "name");
        var account = await desk.AccountAsync(http);
        if ((await accounts.GetPasskeysAsync(account)).Count >= MostPasskeys)
            return SecondFactorPage.Answer(FactorProblems.TooMany, "name");
        if (await AttestAsync(manager, form["credential"].ToString(), account) is not { } passkey)
            return SecondFactorPage.Answer(FactorProblems.NotAccepted, "name");
        passkey.Name = name;
        await accounts.AddOrUpdatePasskeyAsync(account, passkey);
        return await desk.AddedAsync(http, account, EventKinds.PasskeyAdded, name);
    }

    internal static async Task<IResult> Rename(
        string id,
        HttpContext http,
        IFormCollection form,
        FactorDesk desk,
        UserManager<Account> accounts
    )
    {
        var account = await desk.AccountAsync(http);
        if (await FindAsync(accounts, account, id) is not { } passkey)
            return http.Refuse(FactorProblems.NoSuchPasskey);
        if (!NameOf(form).Succeeded(out var name, out var problem))
            return SecondFactorPage.Answer(problem, $"name-{id}");
        passkey.Name = name;
        await accounts.AddOrUpdatePasskeyAsync(account, passkey);
        return await desk.AddedAsync(http, account, EventKinds.PasskeyRenamed, name);
    }

    internal static async Task<IResult> Remove(
        string id,
        HttpContext http,
        FactorDesk desk,
        UserManager<Account> accounts
    )
    {
        var account = await desk.AccountAsync(http);
        if (await FindAsync(accounts, account, id) is not { } passkey)
            return http.Refuse(FactorProblems.NoSuchPasskey);
        await accounts.RemovePasskeyAsync(account, passkey.CredentialId);
        return await desk.RemovedAsync(http, account, EventKinds.PasskeyRemoved, passkey.Name ?? "");
    }

    /// <summary>The id of a passkey as it stands in addresses.</summary>
    internal static string IdOf(UserPasskeyInfo passkey) => Base64Url.EncodeToString(passkey.CredentialId);

    private static Result<string> NameOf(IFormCollection form) =>
        form["name"].ToString().Trim() is { Length: > 0 and <= LongestName } name ? name : FactorProblems.NoName;

    /// <summary>Only a passkey of this account is found, whoever's id was sent.</summary>
    private static async Task<UserPasskeyInfo?> FindAsync(UserManager<Account> accounts, Account account, string id) =>
        (await accounts.GetPasskeysAsync(account)).FirstOrDefault(passkey => IdOf(passkey) == id);

    private static async Task<UserPasskeyInfo?> AttestAsync(
        SignInManager<Account> manager,
        string credential,
        Account account
    )
    {
        try
        {
            var attested = await manager.PerformPasskeyAttestationAsync(credential);
            return attested.Succeeded && attested.UserEntity.Id == account.Id.ToString() ? attested.Passkey : null;
        }
        // Identity throws where the challenge is missing, for example when the page was left open too long.
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
