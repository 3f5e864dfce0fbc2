using System.Text.Json.Nodes;
using Yuelu.Kernel;
using Yuelu.Platform.Organisations;

namespace Yuelu.Platform.Evidence;

/// <summary>Acts on organisations. The subject is <c>organisation/ID</c>.</summary>
public static class OrganisationActs
{
    /// <summary>An organisation was founded.</summary>
    public static readonly ActKind Founded = new("organisation.founded", new Words("组织设立", "Organisation founded"));

    /// <summary>Its name or region was changed.</summary>
    public static readonly ActKind Renamed = new("organisation.renamed", new Words("组织改名", "Organisation renamed"));

    /// <summary>Its last day was set.</summary>
    public static readonly ActKind Closed = new("organisation.closed", new Words("组织关闭", "Organisation closed"));

    /// <summary>A county made an entry code for an enterprise.</summary>
    public static readonly ActKind EntryCodeMade = new(
        "organisation.entry-code-made",
        new Words("生成入网码", "Entry code made")
    );

    /// <summary>A county made an enterprise's open entry code void.</summary>
    public static readonly ActKind EntryCodeBlocked = new(
        "organisation.entry-code-blocked",
        new Words("停用入网码", "Entry code blocked")
    );

    /// <summary>All of them.</summary>
    internal static readonly IReadOnlyList<ActKind> All = [Founded, Renamed, Closed, EntryCodeMade, EntryCodeBlocked];

    /// <summary>The subject of acts on an organisation.</summary>
    public static string Subject(Guid organisation) => $"organisation/{organisation}";

    /// <summary>What stands of it after the act.</summary>
    public static JsonObject Payload(Organisation organisation) =>
        new()
        {
            ["path"] = organisation.Path,
            ["kind"] = organisation.Kind.ToString(),
            ["nameZh"] = organisation.NameZh,
            ["nameEn"] = organisation.NameEn,
            ["region"] = organisation.RegionCode,
            ["closedOn"] = organisation.ClosedOn is { } day ? $"{day:yyyy-MM-dd}" : null,
        };
}
