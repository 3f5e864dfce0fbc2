namespace Yuelu.Disclosure;

/// <summary>
/// Whoever works with what is published: anybody, or an enterprise, which knows its own figure too and, where it is alone, the sum.
/// </summary>
/// <param name="table">What is published of.</param>
/// <param name="unit">The enterprise; null for anybody.</param>
internal sealed class Knower(SumTable table, string? unit)
{
    private readonly Dictionary<int, decimal> own = unit is null
        ? []
        : table.CellsOf(unit).ToDictionary(cell => cell.At, cell => cell.Value);

    /// <summary>How far a hidden sum could be above what it is.</summary>
    internal bool CanRise(int cell) => unit is null || table.Cells[cell].Sole != unit;

    /// <summary>How far a hidden sum could be below what it is.</summary>
    internal decimal CanFall(int cell) => table.Cells[cell].Value - (own.TryGetValue(cell, out var value) ? value : 0);
}
