using Yuelu.Kernel;
using Yuelu.Platform.Ui;

namespace Yuelu.Registry.Enterprises;

/// <summary>What was written of one enterprise, before any of it is judged. What is left out or empty says nothing.</summary>
/// <param name="Row">Row in the spreadsheet; 0 for a form.</param>
internal sealed record EnterpriseLine(int Row, IReadOnlyDictionary<EnterpriseColumn, string> Cells)
{
    internal string this[EnterpriseColumn column] => Cells.GetValueOrDefault(column, "");
}

/// <summary>A cell that is wrong.</summary>
internal sealed record CellError(EnterpriseColumn Column, string Value, Problem Problem)
{
    /// <summary>The same for a form or a program, whose field bears the column's name.</summary>
    internal FieldError AsField() => new(EnterpriseForm.FieldOf(Column), Problem.Detail);
}
