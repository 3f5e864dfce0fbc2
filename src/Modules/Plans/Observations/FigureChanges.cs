namespace Yuelu.Plans.Observations;

/// <summary>What a row does to what is held.</summary>
internal enum FigureChangeKind
{
    /// <summary>A figure not held yet.</summary>
    New,

    /// <summary>A figure that is held with other words or another number; the held record is kept as corrected.</summary>
    Correction,

    /// <summary>A figure held already, word for word.</summary>
    Unchanged,
}

/// <summary>A good row against what is held.</summary>
/// <param name="Held">The record with the same key that holds, or null.</param>
internal sealed record FigureChange(FigureRow Row, FigureChangeKind Kind, Observation? Held);

/// <summary>What taking a file in would change.</summary>
internal static class FigureChanges
{
    /// <summary>Compares the rows of a file with the records that hold.</summary>
    public static IReadOnlyList<FigureChange> Compare(IEnumerable<FigureRow> rows, IEnumerable<Observation> held)
    {
        var byKey = new Dictionary<FigureKey, Observation>();
        foreach (var observation in held)
            byKey[FigureKey.Of(observation)] = observation;
        return [.. rows.Select(row => Change(row, byKey.GetValueOrDefault(row.Key)))];
    }

    private static FigureChange Change(FigureRow row, Observation? held)
    {
        var kind =
            held is null ? FigureChangeKind.New
            : row.SaysTheSameAs(held) ? FigureChangeKind.Unchanged
            : FigureChangeKind.Correction;
        return new FigureChange(row, kind, held);
    }
}
