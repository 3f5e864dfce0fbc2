using Yuelu.Kernel;

namespace Yuelu.Registry.Enterprises;

/// <summary>One thing that is said of an enterprise.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Value">What is said; of codes the name.</param>
/// <param name="Code">The code that bears the name; null when it has none.</param>
public sealed record FactView(Words Label, Words Value, string? Code = null);

/// <summary>A part of a list of enterprises with the names of their codes.</summary>
/// <param name="Items">In the order of the register.</param>
/// <param name="Next">Number after which the rest begins; null when there is none.</param>
public sealed record EnterpriseListView(IReadOnlyList<EnterpriseListItemView> Items, long? Next);

/// <summary>One enterprise in a list.</summary>
/// <param name="Code">Social credit code.</param>
/// <param name="ClosedOn">Last day on which it exists; null while it does.</param>
/// <param name="Size">Its size class by the rule of today; null where it is not told.</param>
public sealed record EnterpriseListItemView(
    string Code,
    string Name,
    Words Region,
    Words Industry,
    DateOnly? ClosedOn,
    Words? Size = null
);
