using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Yuelu.Platform.Accounts.Events;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Notices;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Accounts;

/// <summary>Official acts on accounts and organisations: proved in the evidence log without a name, noted for the auditor with it.</summary>
internal static class OfficialAct
{
    /// <summary>Records an act on an account; when another person does it, the account is reminded of it.</summary>
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
        var act = db.RecordAs(http, kind, role, AccountActs.Subject(account.Id), payload);
        db.Note(http, EventKinds.Of(kind), account, detail, act: act);
        var by = http.User.Identity?.Name;
        if (by is not null && by != account.UserName)
            db.Remind(account.Id, NoticeWords.ActOnYou.With(kind.Name), "account", Now(http));
    }

    /// <summary>Records an act on an organisation.</summary>
    internal static void RecordOn(
        this YueluDb db,
        HttpContext http,
        ActKind kind,
        string role,
        Organisations.Organisation organisation,
        JsonObject? payload = null
    ) =>
        db.Note(
            http,
            EventKinds.Of(kind),
            detail: organisation.Code,
            organisation: organisation.Path,
            act: db.RecordAs(http, kind, role, OrganisationActs.Subject(organisation.Id), payload)
        );

    private static Guid RecordAs(
        this YueluDb db,
        HttpContext http,
        ActKind kind,
        string role,
        string subject,
        JsonObject? payload
    )
    {
        var hash = payload is null ? null : Payload.Sha256(payload);
        return db.Record(new Act(kind, role, subject, Now(http), hash));
    }

    private static DateTimeOffset Now(HttpContext http) =>
        http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
}
