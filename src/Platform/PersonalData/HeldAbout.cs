using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Accounts.Events;
using Yuelu.Platform.Notices;
using Yuelu.Platform.Storage;
using Yuelu.Platform.Tokens;

namespace Yuelu.Platform.PersonalData;

/// <summary>Everything that is held about a person, as one JSON document: what the platform holds, then what each module adds.</summary>
internal sealed class HeldAbout(YueluDb db, PersonalDataDesk desk, ModuleList modules, TimeProvider clock)
{
    internal async Task<JsonObject> CollectAsync(Account account, CancellationToken ct)
    {
        var fields = new JsonObject();
        foreach (var kind in PersonalKinds.All)
            if (await desk.OpenAsync(account.Id, kind, ct) is { } text)
                fields[kind.Code] = text;
        var held = new JsonObject
        {
            ["collectedAt"] = Moment(clock.GetUtcNow()),
            ["account"] = new JsonObject
            {
                ["name"] = account.UserName,
                ["personName"] = account.PersonName,
                ["organisation"] = account.OrganisationPath,
                ["createdAt"] = Moment(account.CreatedAt),
                ["signedInAt"] = Moment(account.SignedInAt),
                ["deactivatedAt"] = Moment(account.DeactivatedAt),
                ["secondFactor"] = account.TwoFactorEnabled,
            },
            ["personalData"] = fields,
            ["roles"] = await ListAsync(
                db.Set<Grant>().Where(grant => grant.AccountId == account.Id).OrderBy(grant => grant.GrantedAt),
                grant => new JsonObject
                {
                    ["role"] = grant.Role,
                    ["organisation"] = grant.OrganisationPath,
                    ["from"] = $"{grant.From:yyyy-MM-dd}",
                    ["until"] = grant.Until is { } until ? $"{until:yyyy-MM-dd}" : null,
                    ["grantedBy"] = grant.GrantedBy,
                    ["withdrawnAt"] = Moment(grant.WithdrawnAt),
                },
                ct
            ),
            ["tokens"] = await ListAsync(
                db.Set<AccessToken>().Where(token => token.AccountId == account.Id).OrderBy(token => token.CreatedAt),
                token => new JsonObject
                {
                    ["name"] = token.Name,
                    ["scopes"] = token.Scopes,
                    ["createdAt"] = Moment(token.CreatedAt),
                    ["lastUsedAt"] = Moment(token.LastUsedAt),
                },
                ct
            ),
            ["events"] = await ListAsync(
                db.Set<SecurityEvent>().Where(one => one.AccountId == account.Id).OrderBy(one => one.Number),
                one => new JsonObject
                {
                    ["at"] = Moment(one.At),
                    ["kind"] = one.Kind,
                    ["from"] = one.Address,
                    ["detail"] = one.Detail,
                },
                ct
            ),
            ["notices"] = await ListAsync(
                db.Set<Notice>().Where(notice => notice.AccountId == account.Id).OrderBy(notice => notice.At),
                notice => new JsonObject { ["at"] = Moment(notice.At), ["title"] = notice.TitleZh },
                ct
            ),
        };
        foreach (var module in modules.All)
            if (await module.HeldAboutAsync(db, account, ct) is { } more)
                held[module.GetType().Name] = more;
        return held;
    }

    private static async Task<JsonArray> ListAsync<T>(
        IQueryable<T> records,
        Func<T, JsonNode> view,
        CancellationToken ct
    )
        where T : class => [.. (await records.AsNoTracking().ToListAsync(ct)).Select(view)];

    private static string? Moment(DateTimeOffset? moment) => moment?.UtcDateTime.ToString("O");
}
