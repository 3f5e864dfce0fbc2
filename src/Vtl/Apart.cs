namespace Yuelu.Vtl;

/// <summary>
/// Asks that data points of some inputs stay apart by an identifier: whatever is made of them keeps it, and no group, window or
/// join brings two of its values together. The result for one value is then the same whether the inputs hold others or not.
/// </summary>
/// <param name="Identifier">The identifier, which each of the inputs has.</param>
/// <param name="Inputs">The names of these inputs.</param>
public sealed record Apart(string Identifier, IReadOnlySet<string> Inputs);
