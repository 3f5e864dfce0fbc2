using System.Text.Json.Serialization;

namespace Yuelu.Reader;

/// <summary>A numbered work item.</summary>
/// <param name="Id">W01…</param>
/// <param name="Section">Number of its outline entry.</param>
/// <param name="Title">Its heading; empty when the heading is lost.</param>
public sealed record PlanTask(string Id, string Section, string Title, int Start, int End);

/// <summary>A platform, list, fund or system that the plan orders.</summary>
/// <param name="Id">M01…</param>
/// <param name="Kind">What sort it is.</param>
/// <param name="Name">The noun phrase that names it.</param>
/// <param name="Quote">The sentence that orders it.</param>
public sealed record Mechanism(
    string Id,
    MechanismKind Kind,
    string Name,
    string Quote,
    int Start,
    int End,
    string? Section
);

/// <summary>The sorts of mechanism.</summary>
public enum MechanismKind
{
    [JsonStringEnumMemberName("mechanism")]
    Mechanism,

    [JsonStringEnumMemberName("platform")]
    Platform,

    [JsonStringEnumMemberName("directory")]
    Directory,

    [JsonStringEnumMemberName("list")]
    List,

    [JsonStringEnumMemberName("fund")]
    Fund,

    [JsonStringEnumMemberName("credit")]
    Credit,

    [JsonStringEnumMemberName("monitoring")]
    Monitoring,

    [JsonStringEnumMemberName("evaluation")]
    Evaluation,

    [JsonStringEnumMemberName("database")]
    Database,

    [JsonStringEnumMemberName("standard")]
    Standard,

    [JsonStringEnumMemberName("contest")]
    Contest,
}

/// <summary>A body named as responsible.</summary>
/// <param name="Name">Its name as written.</param>
/// <param name="Role">The word that names the duty: 牵头部门, 责任单位…</param>
/// <param name="Sections">Numbers of the outline entries it answers for.</param>
public sealed record Actor(string Name, string Role, IReadOnlyList<string> Sections, int Start, int End);
