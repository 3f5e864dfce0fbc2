using Microsoft.AspNetCore.Http;
using Yuelu.Kernel;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.PersonalData;

/// <summary>
/// Shows a piece of personal data in the open to whoever reaches its account and says why. The reason goes to the auditor, the
/// act into the evidence log, both before anything is shown.
/// </summary>
internal sealed class RevealField(YueluDb db, PersonalDataDesk desk, Access access)
{
    internal const int ShortestReason = 4;
    internal const int LongestReason = 200;

    internal async Task<Result<string>> DoAsync(HttpContext http, Guid id, string? kindCode, string? reason)
    {
        var why = reason?.Trim() ?? "";
        if (await desk.ReachedAsync(id, http.RequestAborted) is not { } account)
            return PersonalDataProblems.NotHeld;
        if (why.Length is < ShortestReason or > LongestReason)
            return PersonalDataProblems.NoReason;
        if (PersonalKinds.Find(kindCode) is not { } kind)
            return PersonalDataProblems.NotHeld;
        if (await desk.OpenAsync(id, kind, http.RequestAborted) is not { } text)
            return PersonalDataProblems.NotHeld;
        db.RecordOn(http, PersonalDataActs.Revealed, access.ActingRole, account, $"{kind.Code}: {why}");
        await db.SaveChangesAsync(http.RequestAborted);
        return text;
    }
}
