using System.Text.Json.Nodes;
using Yuelu.Kernel;
using Yuelu.Plans.Demo;
using Yuelu.Plans.Documents;
using Yuelu.Plans.Observations;
using Yuelu.Plans.Settings;
using Yuelu.Plans.Versions;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Storage;

namespace Yuelu.Plans.Evidence;

/// <summary>The official acts on plans, as the evidence log records them.</summary>
internal static class PlanActs
{
    internal static readonly ActKind VersionPublished = new(
        "plan.version-published",
        new Words("规划版本发布", "Plan version published")
    );
    internal static readonly ActKind FiguresTakenIn = new(
        "plan.figures-taken-in",
        new Words("数据批次入库", "Figures taken in")
    );
    internal static readonly ActKind SettingAdded = new("plan.setting-added", new Words("设定增加", "Setting added"));
    internal static readonly ActKind SettingEnded = new("plan.setting-ended", new Words("设定截止", "Setting ended"));

    internal static readonly IReadOnlyList<ActKind> Kinds =
    [
        VersionPublished,
        FiguresTakenIn,
        SettingAdded,
        SettingEnded,
    ];

    /// <summary>The payload is the content that everyone can download.</summary>
    internal static Act Of(PlanVersion version) =>
        new(
            VersionPublished,
            RoleOf(version.PublishedBy),
            Subject(version.Id),
            version.PublishedAt,
            version.ContentSha256
        );

    /// <summary>The payload is the file as it came.</summary>
    internal static Act Of(ObservationImport import) =>
        new(
            FiguresTakenIn,
            RoleOf(import.ImportedBy),
            $"figures-import/{import.Id}",
            import.ImportedAt ?? import.UploadedAt,
            import.Sha256
        );

    /// <summary>The payload is the setting without who set it.</summary>
    internal static Act Of(Setting setting) =>
        new(SettingAdded, RoleOf(setting.SetBy), Subject(setting), setting.SetAt, HashOf(setting));

    internal static Act Ended(Setting setting, DateTimeOffset now) =>
        new(SettingEnded, Roles.StrategyOffice, Subject(setting), now, HashOf(setting));

    /// <summary>Records an act on a plan: the log proves it, and the auditor of the plan's organisation reads of it.</summary>
    /// <param name="detail">What the auditor reads after the plan's name.</param>
    internal static async Task RecordOnAsync(this YueluDb db, Guid plan, Act act, string detail, CancellationToken ct)
    {
        var on = await db.Set<Plan>().FindAsync([plan], ct) ?? throw new ArgumentException("There is no such plan.");
        db.Record(act, on.OrganisationPath, $"{on.Slug} · {detail}");
    }

    /// <summary>What the auditor reads of a setting.</summary>
    internal static string DetailOf(Setting setting) =>
        $"{setting.CommitmentCode} {setting.Key} = {setting.Value}".Trim();

    /// <summary>The subject of acts on a version.</summary>
    internal static string Subject(Guid version) => $"plan-version/{version}";

    private static string Subject(Setting setting) => $"setting/{setting.Id}";

    private static string RoleOf(string by) => by == LoadDemo.By ? Act.BySystem : Roles.StrategyOffice;

    private static string HashOf(Setting setting) =>
        Payload.Sha256(
            new JsonObject
            {
                ["key"] = setting.Key,
                ["value"] = setting.Value,
                ["validFrom"] = $"{setting.ValidFrom:yyyy-MM-dd}",
                ["validTo"] = setting.ValidTo is { } end ? $"{end:yyyy-MM-dd}" : null,
                ["source"] = setting.Source,
                ["note"] = setting.Note,
                ["plan"] = setting.PlanId?.ToString(),
                ["commitment"] = setting.CommitmentCode,
            }
        );
}
