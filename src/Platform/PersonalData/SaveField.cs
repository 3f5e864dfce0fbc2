using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Yuelu.Kernel;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Accounts.Events;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.PersonalData;

/// <summary>Keeps what a person says of herself, or removes it when she leaves the field empty. Noted for the auditor without the content.</summary>
internal sealed class SaveField(YueluDb db, PersonalDataVault vault, TimeProvider clock)
{
    internal async Task<Problem?> DoAsync(HttpContext http, Account account, PersonalKind kind, string text)
    {
        var problem = await TakeAsync(http, account, kind, text);
        if (problem is null)
            await db.SaveChangesAsync(http.RequestAborted);
        return problem;
    }

    /// <summary>The same, saved with what the caller saves.</summary>
    internal async Task<Problem?> TakeAsync(HttpContext http, Account account, PersonalKind kind, string text)
    {
        text = HalfWidth.Of(text).Trim();
        if (kind == PersonalKinds.IdentityNumber)
            text = text.ToUpperInvariant();
        if (text.Length > 0 && !kind.Accepts(text))
            return PersonalDataProblems.Wrong(kind.Name, kind.Hint);
        var subject = AccountActs.Subject(account.Id);
        var field = await db.Set<PersonalField>()
            .SingleOrDefaultAsync(one => one.Subject == subject && one.Kind == kind.Code, http.RequestAborted);
        if (text.Length > 0)
            Keep(field, subject, kind, text, http.User.Identity?.Name ?? "");
        else if (field is not null)
            db.Remove(field);
        db.Note(
            http,
            text.Length > 0 ? EventKinds.PersonalDataGiven : EventKinds.PersonalDataRemoved,
            account,
            kind.Code
        );
        return null;
    }

    private void Keep(PersonalField? field, string subject, PersonalKind kind, string text, string by)
    {
        var kept = field ?? PersonalField.Of(subject, kind);
        kept.Take(vault.Seal(subject, kind, text), by, clock.GetUtcNow());
        if (field is null)
            db.Add(kept);
    }
}
