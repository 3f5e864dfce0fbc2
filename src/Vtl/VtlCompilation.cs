using Yuelu.Kernel;
using Yuelu.Vtl.Structures;

namespace Yuelu.Vtl;

/// <summary>What a script compiled to.</summary>
/// <param name="Results">Its assignments in their order; those with an error, or that need one with an error, are missing.</param>
/// <param name="Errors">What is wrong, by place; empty when all is well.</param>
public sealed record VtlCompilation(IReadOnlyList<CompiledResult> Results, IReadOnlyList<VtlError> Errors);

/// <summary>One assignment as a query.</summary>
/// <param name="Name">The name left of the assignment.</param>
/// <param name="IsPersistent">Whether it was assigned by <c>&lt;-</c>.</param>
/// <param name="Structure">The shape of the result; a scalar has one measure called <c>value</c> and one row.</param>
/// <param name="Sql">One SELECT of DuckDB with the columns of <paramref name="Structure"/>, that reads input datasets by their names; the order of rows is open.</param>
/// <param name="Reads">The input datasets that it reads, through other assignments too.</param>
/// <param name="Span">Where the assignment stands in the script, without its semicolon.</param>
public sealed record CompiledResult(
    string Name,
    bool IsPersistent,
    DatasetStructure Structure,
    string Sql,
    IReadOnlySet<string> Reads,
    TextSpan Span
);
