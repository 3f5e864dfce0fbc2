using Yuelu.Kernel;

namespace Yuelu.Plans.Versions;

/// <summary>What the office says of a plan beyond its reading; part of each version.</summary>
/// <param name="Slug">The plan's name in addresses.</param>
/// <param name="Title">The plan's title.</param>
/// <param name="Territory">Whose plan it is, such as 湖南省.</param>
/// <param name="Industries">重点产业 that the plan names, in its order.</param>
/// <param name="Actions">专项行动 or 工程 that the plan names, in its order.</param>
/// <param name="Landmarks">标志性工程 or other counted programmes, each with the code of its commitment.</param>
/// <param name="Sha256">SHA-256 of the source file.</param>
public sealed record PlanFacts(
    string Slug,
    Words Title,
    Words Territory,
    IReadOnlyList<Words> Industries,
    IReadOnlyList<Words> Actions,
    IReadOnlyList<Landmark> Landmarks,
    string Sha256
);

/// <summary>A counted programme of a plan.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Commitment">Code of the commitment that counts it, or null.</param>
public sealed record Landmark(Words Name, string? Commitment);
