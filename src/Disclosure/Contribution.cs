namespace Yuelu.Disclosure;

/// <summary>What one enterprise adds to a table of sums.</summary>
/// <param name="Unit">Which enterprise; once in a table.</param>
/// <param name="Areas">The areas in which it counts, from the widest to the narrowest; each area stands below one other only.</param>
/// <param name="Industry">Its industry.</param>
/// <param name="Value">Its figure; never negative.</param>
public sealed record Contribution(string Unit, IReadOnlyList<string> Areas, string Industry, decimal Value);

/// <summary>An enterprise's part of a cell.</summary>
/// <param name="Unit">Which enterprise.</param>
/// <param name="Value">Its figure.</param>
public readonly record struct Share(string Unit, decimal Value);
