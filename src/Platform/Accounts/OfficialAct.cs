using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Notices;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Accounts;

/// <summary>Official acts on accounts and organisations: proved in the evidence log without a name, noted for the auditor with it.</summary>
internal static class OfficialAct
{
    /// <summary>
    /// Records an act on an account; when another person does it, the account is reminded of it. Whoever never came in yet
    /// gets no mail of it: the mail that brings the link says all that such a person can act on.
    /// </summary>
    /// <param name="payload">What was put in force; without personal data.</param>
    internal static void RecordOn(
        this YueluDb db,
        HttpContext http,
        ActKind kind,
        string role,
        Account account,
        string detail = "",
        JsonObject? payload = null
    )
    {
        var subject = AccountActs.Subject(account.Id);
        db.Record(Of(http, kind, role, subject, payload), account.OrganisationPath, detail, account);
        var by = http.User.Identity?.Name;
        if (by is not null && by != account.UserName && !account.IsSystem)
            db.Remind(account.Id, NoticeWords.ActOnYou.With(kind.Name), "account", Now(http), HasComeIn(account));
    }

    /// <summary>Records an act on an organisation.</summary>
    internal static void RecordOn(
        this YueluDb db,
        HttpContext http,
        ActKind kind,
        string role,
        Organisations.Organisation organisation,
        JsonObject? payload = null
    )
    {
        var subject = OrganisationActs.Subject(organisation.Id);
        db.Record(Of(http, kind, role, subject, payload), organisation.Path, organisation.Code);
    }

    private static bool HasComeIn(Account account) =>
        account.PasswordHash is not null || account.SignedInAt is not null;

    private static Act Of(HttpContext http, ActKind kind, string role, string subject, JsonObject? payload) =>
        new(kind, role, subject, Now(http), payload is null ? null : Payload.Sha256(payload));

    private static DateTimeOffset Now(HttpContext http) =>
        http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
}
