using Yuelu.Kernel;

namespace Yuelu.Statistics.Series;

/// <summary>One good row of a file.</summary>
/// <param name="Row">Row number in the file.</param>
/// <param name="Name">What the file calls the indicator.</param>
/// <param name="Decimals">Digits after the point as written.</param>
internal sealed record SeriesRow(
    int Row,
    SeriesKey Key,
    Words Name,
    Period Period,
    decimal Value,
    int Decimals,
    string Unit,
    string Status,
    string SourceTitle,
    string SourceAddress,
    DateOnly? PublishedOn,
    string Note
)
{
    /// <summary>Whether what is held says the same; 16 and 16.0 are one number.</summary>
    internal bool SaysTheSameAs(SeriesValue held) =>
        (Value, Status, SourceTitle, SourceAddress, PublishedOn, Note)
        == (held.Value, held.Status, held.SourceTitle, held.SourceAddress, held.PublishedOn, held.Note);

    /// <summary>The value it becomes.</summary>
    internal SeriesValue ToValue(int series, SeriesFile file, DateTimeOffset now) =>
        new()
        {
            Series = series,
            Period = Period.Code,
            HeldFrom = now,
            StartsOn = Period.Start,
            EndsOn = Period.End,
            Value = Value,
            Decimals = Decimals,
            Status = Status,
            SourceTitle = SourceTitle,
            SourceAddress = SourceAddress,
            PublishedOn = PublishedOn,
            Note = Note,
            File = file.Id,
            Row = Row,
        };
}

/// <summary>One wrong cell of a file: where, what stands there, what is wrong and how to mend it.</summary>
internal sealed record SeriesCellError(int Row, SeriesColumn Column, string Value, Words Reason, Words Mend);

/// <summary>The codes that files may use: those of the register's tables.</summary>
/// <param name="Areas">Whether a code of a region is in its table.</param>
/// <param name="Industries">Whether a code of an industry is in its table.</param>
internal sealed record KnownCodes(Func<string, bool> Areas, Func<string, bool> Industries);

/// <summary>The rows of a file, judged: the good ones, and every wrong cell of the others.</summary>
internal sealed record SeriesRows(IReadOnlyList<SeriesRow> Good, IReadOnlyList<SeriesCellError> Errors)
{
    /// <summary>Judges every row, by itself, against those before it and against the units that series have already.</summary>
    /// <param name="today">A measured value of a period that has not ended by this day is refused.</param>
    /// <param name="units">The unit of a series that is held, by its code.</param>
    internal static SeriesRows Judge(
        IReadOnlyList<SeriesLine> lines,
        KnownCodes known,
        DateOnly today,
        IReadOnlyDictionary<string, string> units
    )
    {
        var good = new List<SeriesRow>();
        var errors = new List<SeriesCellError>();
        var first = new Dictionary<(SeriesKey, string), int>();
        var names = new Dictionary<string, SeriesRow>();
        var inFile = new Dictionary<SeriesKey, SeriesRow>();
        foreach (var line in lines)
        {
            var reading = new SeriesRowReading(line, known, today);
            if (reading.Read() is not { } row)
                errors.AddRange(reading.Errors);
            else if (first.TryGetValue((row.Key, row.Period.Code), out var twice))
                errors.Add(Wrong(SeriesColumn.Period, SeriesRowWords.SameAsRow.With(twice), SeriesRowWords.KeepOne));
            else if (names.TryGetValue(row.Key.Indicator, out var named) && named.Name != row.Name)
                errors.Add(
                    Wrong(
                        named.Name.Zh != row.Name.Zh ? SeriesColumn.NameZh : SeriesColumn.NameEn,
                        SeriesRowWords.OtherName.With(named.Row, named.Name),
                        SeriesRowWords.OneName
                    )
                );
            else if (units.TryGetValue(row.Key.Code, out var held) && held != row.Unit)
                errors.Add(Wrong(SeriesColumn.Unit, SeriesRowWords.HeldUnit.With(held), SeriesRowWords.UseThatUnit));
            else if (inFile.TryGetValue(row.Key, out var earlier) && earlier.Unit != row.Unit)
                errors.Add(
                    Wrong(
                        SeriesColumn.Unit,
                        SeriesRowWords.OtherUnit.With(earlier.Row, earlier.Unit),
                        SeriesRowWords.UseThatUnit
                    )
                );
            else
            {
                first[(row.Key, row.Period.Code)] = row.Row;
                names.TryAdd(row.Key.Indicator, row);
                inFile.TryAdd(row.Key, row);
                good.Add(row);
            }

            SeriesCellError Wrong(SeriesColumn column, Words reason, Words mend) =>
                new(line.Row, column, line[column], reason, mend);
        }
        return new(good, errors);
    }
}
