using Yuelu.Kernel;

namespace Yuelu.Plans.Observations;

/// <summary>One wrong cell of a file: where, what stands there, what is wrong and how to mend it.</summary>
/// <param name="Row">Row number as the spreadsheet shows it; the heading is row 1.</param>
/// <param name="Column">The column.</param>
/// <param name="Value">What stands there.</param>
/// <param name="Reason">What is wrong.</param>
/// <param name="Mend">How to mend it.</param>
internal sealed record CellError(int Row, FigureColumn Column, string Value, Words Reason, Words Mend);
