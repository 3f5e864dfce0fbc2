using System.Text.Json.Nodes;
using Yuelu.Plans.Drafts;
using Yuelu.Plans.Observations;
using Yuelu.Plans.Settings;
using Yuelu.Plans.Versions;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Storage;

namespace Yuelu.Plans.Work;

/// <summary>What the records of plans say a person did, for the person's export.</summary>
internal static class HeldAboutOfficer
{
    internal static async Task<JsonNode?> CollectAsync(YueluDb db, Account account, CancellationToken ct)
    {
        var name = account.UserName;
        var versions = await db.Set<PlanVersion>()
            .Where(version => version.PublishedBy == name)
            .OrderBy(version => version.PublishedAt)
            .Select(version => new { version.Id, version.PublishedAt })
            .ToListAsync(ct);
        var drafts = await db.Set<Draft>()
            .Where(draft => draft.CreatedBy == name || draft.SavedBy == name)
            .OrderBy(draft => draft.CreatedAt)
            .Select(draft => new { draft.Id, draft.SavedAt })
            .ToListAsync(ct);
        var files = await db.Set<ObservationImport>()
            .Where(import => import.UploadedBy == name || import.ImportedBy == name)
            .OrderBy(import => import.UploadedAt)
            .Select(import => new { import.Id, import.UploadedAt })
            .ToListAsync(ct);
        var settings = await db.Set<Setting>()
            .Where(setting => setting.SetBy == name)
            .OrderBy(setting => setting.SetAt)
            .Select(setting => new { setting.Id, setting.SetAt })
            .ToListAsync(ct);
        return new JsonObject
        {
            ["versionsPublished"] = List(versions.Select(one => (one.Id, one.PublishedAt))),
            ["drafts"] = List(drafts.Select(one => (one.Id, one.SavedAt))),
            ["figureFiles"] = List(files.Select(one => (one.Id, one.UploadedAt))),
            ["settings"] = List(settings.Select(one => (one.Id, one.SetAt))),
        };
    }

    private static JsonArray List(IEnumerable<(Guid Id, DateTimeOffset At)> records) =>
        [
            .. records.Select(one => new JsonObject
            {
                ["id"] = one.Id.ToString(),
                ["at"] = one.At.UtcDateTime.ToString("O"),
            }),
        ];
}
