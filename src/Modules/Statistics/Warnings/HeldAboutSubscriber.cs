using System.Text.Json.Nodes;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Storage;

namespace Yuelu.Statistics.Warnings;

/// <summary>What warnings hold about a person, for the person's export.</summary>
internal static class HeldAboutSubscriber
{
    internal static async Task<JsonNode?> CollectAsync(YueluDb db, Account account, CancellationToken ct)
    {
        var (id, name) = (account.Id, account.UserName);
        var subscriptions = await db.Set<WarningSubscription>()
            .Where(one => one.AccountId == id)
            .OrderBy(one => one.Since)
            .Select(one => new { one.Rule, At = one.Since })
            .ToListAsync(ct);
        var rules = await db.Set<WarningRule>()
            .Where(one => one.KeptBy == name)
            .OrderBy(one => one.KeptAt)
            .Select(one => new { one.Id, At = one.KeptAt })
            .ToListAsync(ct);
        var acknowledged = await db.Set<Warning>()
            .Where(one => one.AcknowledgedBy == name)
            .OrderBy(one => one.AcknowledgedAt)
            .Select(one => new { one.Id, At = one.AcknowledgedAt!.Value })
            .ToListAsync(ct);
        return new JsonObject
        {
            ["warningSubscriptions"] = List(subscriptions.Select(one => ("rule", $"{one.Rule}", one.At))),
            ["warningRules"] = List(rules.Select(one => ("id", $"{one.Id}", one.At))),
            ["warningsAcknowledged"] = List(acknowledged.Select(one => ("id", $"{one.Id}", one.At))),
        };
    }

    private static JsonArray List(IEnumerable<(string Name, string Value, DateTimeOffset At)> records) =>
        [
            .. records.Select(one => new JsonObject
            {
                [one.Name] = one.Value,
                ["at"] = one.At.UtcDateTime.ToString("O"),
            }),
        ];
}
