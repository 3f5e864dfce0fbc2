using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Yuelu.Kernel;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.PersonalData;

/// <summary>
/// How to reach somebody without an account, kept with a record of a module for as long as that needs it: sealed as all personal
/// data are, shown masked, in full only for a reason, and removed by the module when the record's purpose is over.
/// </summary>
public sealed class StrangersData(YueluDb db, PersonalDataVault vault, Access access, TimeProvider clock)
{
    private static readonly PersonalKind[] Kinds = [PersonalKinds.Mail, PersonalKinds.Phone];

    /// <summary>Adds a mail address or a telephone number to what is saved next; a refusal when the text is neither.</summary>
    /// <param name="subject">The record that it belongs to, such as <c>error-report/…</c>.</param>
    public Problem? Keep(string subject, string text)
    {
        text = HalfWidth.Of(text).Trim();
        if (Kinds.FirstOrDefault(kind => kind.Accepts(text)) is not { } kind)
            return PersonalDataProblems.Wrong(PersonalDataWords.Contact, PersonalDataWords.ContactHint);
        var field = PersonalField.Of(subject, kind);
        field.Take(vault.Seal(subject, kind, text), "", clock.GetUtcNow());
        db.Add(field);
        return null;
    }

    /// <summary>What is held with a record, masked; null when nothing is.</summary>
    public async Task<string?> MaskedAsync(string subject, CancellationToken ct) =>
        await FindAsync(subject, ct) is { } field
            ? PersonalKinds.Find(field.Kind)!.Mask(vault.Open(subject, field.Kind, field.Sealed))
            : null;

    /// <summary>The same in full, for a reason that the auditor reads. The caller has made sure that the person may see the record.</summary>
    /// <param name="organisation">Whose auditors read of it.</param>
    public async Task<Result<string>> RevealAsync(HttpContext http, string subject, string organisation, string? reason)
    {
        var why = reason?.Trim() ?? "";
        if (await FindAsync(subject, http.RequestAborted) is not { } field)
            return PersonalDataProblems.NotHeld;
        if (why.Length is < RevealField.ShortestReason or > RevealField.LongestReason)
            return PersonalDataProblems.NoReason;
        db.Record(
            new Act(PersonalDataActs.Revealed, access.ActingRole, subject, clock.GetUtcNow()),
            organisation,
            $"{subject} {field.Kind}: {why}"
        );
        await db.SaveChangesAsync(http.RequestAborted);
        return vault.Open(subject, field.Kind, field.Sealed);
    }

    /// <summary>Removes it with what is saved next.</summary>
    public async Task ForgetAsync(string subject, CancellationToken ct)
    {
        if (await FindAsync(subject, ct) is { } field)
            db.Remove(field);
    }

    private Task<PersonalField?> FindAsync(string subject, CancellationToken ct) =>
        db.Set<PersonalField>().SingleOrDefaultAsync(field => field.Subject == subject, ct);
}
