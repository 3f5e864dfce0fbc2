using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Yuelu.Kernel;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.PersonalData;

/// <summary>Gives all that is held about a person: to the person, or to whoever reaches the account and says why. Each is an official act.</summary>
internal sealed class ExportHeld(YueluDb db, Access access, PersonalDataDesk desk, HeldAbout held)
{
    /// <summary>What is held about the person of the request.</summary>
    internal async Task<HeldData> MineAsync(HttpContext http)
    {
        var account = await db.Users.SingleAsync(one => one.Id == access.AccountId, http.RequestAborted);
        return await CollectAsync(http, account, "self");
    }

    /// <summary>What is held about somebody else.</summary>
    internal async Task<Result<HeldData>> OfAsync(HttpContext http, Guid id, string? reason)
    {
        if (await desk.ReachedAsync(id, http.RequestAborted) is not { } account)
            return PersonalDataProblems.NotHeld;
        var why = reason?.Trim() ?? "";
        return why.Length is < RevealField.ShortestReason or > RevealField.LongestReason
            ? PersonalDataProblems.NoReason
            : await CollectAsync(http, account, why);
    }

    private async Task<HeldData> CollectAsync(HttpContext http, Account account, string why)
    {
        var all = await held.CollectAsync(account, http.RequestAborted);
        db.RecordOn(http, PersonalDataActs.Exported, access.ActingRole, account, why);
        await db.SaveChangesAsync(http.RequestAborted);
        return new HeldData(account.UserName!, all);
    }
}

/// <summary>All that is held about an account.</summary>
/// <param name="Account">Its name.</param>
internal sealed record HeldData(string Account, JsonObject All);
