using Yuelu.Kernel;
using Yuelu.Platform.Ui;

namespace Yuelu.Registry.DatedTables;

/// <summary>A column of a dated table, in files, forms and the interface alike.</summary>
/// <param name="Key">In forms and for programs.</param>
/// <param name="Says">What to write into it.</param>
/// <param name="Needed">Whether a file without it cannot be used.</param>
/// <param name="OnlyTold">Whether it only tells readers something, such as a name; when it comes in it is passed over.</param>
internal sealed record TableColumn(string Key, Words Heading, Words Says, bool Needed = false, bool OnlyTold = false);

/// <summary>One row as it was written.</summary>
/// <param name="Row">Row in the spreadsheet; 0 for a form.</param>
/// <param name="Cells">By the keys of the columns; what is left out or empty says nothing.</param>
internal sealed record TableRow(int Row, IReadOnlyDictionary<string, string> Cells);

/// <summary>A cell that is wrong.</summary>
internal sealed record RowError(TableColumn Column, string Value, Words Reason)
{
    /// <summary>The same for a form or a program.</summary>
    internal FieldError AsField() => new(Column.Key, Reason);
}

/// <summary>What a row does to its table.</summary>
internal enum RowChange
{
    Unchanged,
    Added,
    Changed,

    /// <summary>A code that another edition has too, under the same name.</summary>
    Continued,
    Renamed,

    /// <summary>A code that holds no longer.</summary>
    Ended,

    /// <summary>What was recorded by mistake counts no more.</summary>
    Withdrawn,
}

/// <summary>A row that was judged.</summary>
/// <param name="Row">Row in the spreadsheet; 0 for a form, or where no row stands behind it.</param>
/// <param name="Key">What it speaks of: of two rows with one key the second is wrong.</param>
/// <param name="Errors">What is wrong with it; then the rest says nothing.</param>
/// <param name="Subject">What it is about, such as a code.</param>
/// <param name="Record">What is written for it; null when nothing is.</param>
/// <param name="Before">What counted before; null when nothing did.</param>
internal sealed record JudgedRow(
    int Row,
    string Key,
    IReadOnlyList<RowError> Errors,
    RowChange Change,
    string Subject,
    string Detail,
    object? Record,
    object? Before
);
