using Yuelu.Kernel;

namespace Yuelu.Registry.Imports;

/// <summary>Counts what the rows of a file do, and keeps the first of each to be shown.</summary>
internal sealed class PreviewBuilder
{
    private readonly Dictionary<Words, (int Rows, bool Changes)> counts = [];
    private readonly List<PreviewChange> changes = [];
    private readonly List<PreviewError> errors = [];
    private int rows;
    private int wrongRows;

    internal bool HasErrors => wrongRows > 0;

    internal int Rows => rows;

    /// <summary>A row that is right.</summary>
    /// <param name="isRow">False for what follows from the file without standing in it.</param>
    internal void Add(int row, Words change, bool changesSomething, string subject, string detail, bool isRow = true)
    {
        rows += isRow ? 1 : 0;
        var (before, _) = counts.GetValueOrDefault(change);
        counts[change] = (before + 1, changesSomething);
        if (changesSomething && changes.Count < FilePreview.MostShown)
            changes.Add(new(row, change, subject, detail));
    }

    /// <summary>A row with cells that are wrong.</summary>
    internal void AddWrong(int row, IEnumerable<(Words Column, string Value, Words Reason)> cells)
    {
        rows++;
        wrongRows++;
        foreach (var (column, value, reason) in cells)
            if (errors.Count < FilePreview.MostErrors)
                errors.Add(new(row, column, value, reason));
    }

    internal FilePreview Build(IReadOnlyList<PreviewNear>? near = null) =>
        new(
            rows,
            [.. counts.Select(count => new PreviewCount(count.Key, count.Value.Rows, count.Value.Changes))],
            changes,
            errors,
            wrongRows,
            [.. (near ?? []).Take(FilePreview.MostShown)],
            near?.Count ?? 0
        );
}
