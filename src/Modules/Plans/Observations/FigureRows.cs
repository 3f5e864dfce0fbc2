using Yuelu.Reader;

namespace Yuelu.Plans.Observations;

/// <summary>The rows of a file, judged: the good ones, and every wrong cell of the others.</summary>
internal sealed record FigureRows(IReadOnlyList<FigureRow> Good, IReadOnlyList<CellError> Errors)
{
    /// <summary>Judges every row of <paramref name="table"/>.</summary>
    /// <param name="find">Finds a commitment by its code.</param>
    /// <param name="today">A figure for a period that has not ended by this day is refused.</param>
    public static FigureRows Judge(FigureTable table, Func<string, Commitment?> find, DateOnly today)
    {
        var good = new List<FigureRow>();
        var errors = new List<CellError>();
        var seen = new Dictionary<FigureKey, int>();
        foreach (var line in table.Lines)
        {
            var reading = new RowReading(line, find, today);
            if (reading.Read() is not { } row)
                errors.AddRange(reading.Errors);
            else if (seen.TryGetValue(row.Key, out var first))
                errors.Add(RowWords.Twice(line, first));
            else
            {
                seen[row.Key] = row.Row;
                good.Add(row);
            }
        }
        return new FigureRows(good, errors);
    }
}
