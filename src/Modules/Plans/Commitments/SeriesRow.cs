using Yuelu.Kernel;
using Yuelu.Plans.Observations;
using Yuelu.Plans.Trajectories;

namespace Yuelu.Plans.Commitments;

/// <summary>One row of a commitment's table: what the path expects and what the figure says.</summary>
/// <param name="At">End of the period, as a year.</param>
/// <param name="Measure">The figure on the path's measure; null where there is none.</param>
/// <param name="Expected">What the path expects; null where there is no path.</param>
/// <param name="Eased">What the tolerance of 'about' still allows.</param>
/// <param name="Source">The record that the measure rests on.</param>
internal sealed record SeriesRow(
    decimal At,
    Words Period,
    Quantity? Measure,
    decimal? Expected,
    decimal? Eased,
    Observation? Source
)
{
    /// <summary>Path and figures of a commitment by period.</summary>
    public static IReadOnlyList<SeriesRow> Of(CommitmentLine line)
    {
        var track = line.Trajectory.Track;
        var sources = line.Figures.ToDictionary(figure => figure.Id);
        var rows = line
            .Trajectory.Points.Select(point => new SeriesRow(
                point.At,
                point.Period,
                point.Measure,
                track?.Expected(point.At, track.Goal),
                track?.Eased is { } eased ? track.Expected(point.At, eased) : null,
                point.Source is { } figure ? sources.GetValueOrDefault(figure.Id) : null
            ))
            .ToList();
        foreach (var point in track?.Years() ?? [])
            if (!rows.Exists(row => row.At == point.At))
                rows.Add(
                    new SeriesRow(
                        point.At,
                        Kernel.Period.Of((int)point.At).Name,
                        null,
                        point.Expected,
                        point.Eased,
                        null
                    )
                );
        return [.. rows.OrderBy(row => row.At)];
    }
}
