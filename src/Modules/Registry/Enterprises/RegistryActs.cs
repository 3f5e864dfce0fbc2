using System.Globalization;
using System.Text.Json.Nodes;
using Yuelu.Platform.Evidence;

namespace Yuelu.Registry.Enterprises;

/// <summary>The official acts on the register.</summary>
internal static class RegistryActs
{
    internal static readonly ActKind Founded = new("enterprise.registered", new("企业登记", "Enterprise registered"));
    internal static readonly ActKind Changed = new(
        "enterprise.changed",
        new("企业登记变更", "Enterprise's entry changed")
    );
    internal static readonly ActKind Closed = new("enterprise.closed", new("企业注销", "Enterprise closed"));
    internal static readonly ActKind Merged = new(
        "enterprise.merged",
        new("企业登记合并", "Enterprise's entry merged")
    );
    internal static readonly ActKind Parted = new(
        "enterprise.parted",
        new("企业登记拆开", "Merged enterprises parted")
    );
    internal static readonly ActKind ChainSaved = new("chain.saved", new("产业链保存", "Industry chain saved"));
    internal static readonly ActKind FileTakenIn = new(
        "registry.file-taken-in",
        new("名录文件导入", "Register file taken in")
    );

    internal static readonly ActKind RowRecorded = new(
        "registry.row-recorded",
        new("名录附表记录", "Row of a register table recorded")
    );

    internal static readonly IReadOnlyList<ActKind> All =
    [
        Founded,
        Changed,
        Closed,
        Merged,
        Parted,
        FileTakenIn,
        RowRecorded,
        ChainSaved,
    ];

    /// <summary>The subject of acts on an enterprise.</summary>
    internal static string Subject(string code) => $"enterprise/{code}";

    internal static ActKind KindOf(EnterpriseChange change) =>
        change switch
        {
            EnterpriseChange.Founded => Founded,
            EnterpriseChange.Closed => Closed,
            _ => Changed,
        };

    /// <summary>What was put in force by a line.</summary>
    internal static JsonObject Payload(string code, EnterpriseFacts facts, DateOnly validFrom, string source) =>
        new()
        {
            ["code"] = code,
            ["name"] = facts.Name,
            ["organisation"] = facts.OrganisationPath,
            ["region"] = facts.Region,
            ["park"] = facts.Park,
            ["industry"] = facts.Industry,
            ["registrationType"] = facts.RegistrationType,
            ["employees"] = facts.Employees,
            ["revenue"] = facts.Revenue?.ToString(CultureInfo.InvariantCulture),
            ["figuresYear"] = facts.FiguresYear,
            ["closedOn"] = facts.ClosedOn is { } day ? $"{day:yyyy-MM-dd}" : null,
            ["validFrom"] = $"{validFrom:yyyy-MM-dd}",
            ["source"] = source,
        };
}
