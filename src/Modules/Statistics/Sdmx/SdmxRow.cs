using System.Globalization;
using Yuelu.Statistics.Series;

namespace Yuelu.Statistics.Sdmx;

/// <summary>A value of a series as it is sent.</summary>
internal sealed class SdmxObservation
{
    public required int Series { get; init; }

    /// <summary>Code of the period.</summary>
    public required string Period { get; init; }

    public required decimal Value { get; init; }

    public required int Decimals { get; init; }

    public required string Status { get; init; }

    public required string SourceTitle { get; init; }

    public required string SourceAddress { get; init; }

    public required DateOnly? PublishedOn { get; init; }

    public required string Note { get; init; }

    public required DateTimeOffset HeldFrom { get; init; }
}

/// <summary>An observation with its series.</summary>
/// <param name="Time">The period as SDMX writes it.</param>
internal readonly record struct SdmxRow(SdmxSeries Series, SdmxObservation Observation, string Time)
{
    internal static SdmxRow Of(SdmxSeries series, SdmxObservation observation) =>
        new(series, observation, SdmxTime.Of(observation.Period, series.Frequency));

    /// <summary>The number with the digits of its source.</summary>
    internal string Value => SeriesNumber.Write(Observation.Value, Observation.Decimals);

    /// <summary>Its code in a dimension, time last.</summary>
    internal string Dimension(int position) => position == SdmxComponents.TimePosition ? Time : Series.Key[position];

    /// <summary>Its value of an attribute of <see cref="SdmxComponents.OfObservation"/>; empty when it has none.</summary>
    internal string Attribute(int at) =>
        at switch
        {
            0 => Observation.Status,
            1 => Digit(Observation.Decimals),
            2 => Observation.SourceTitle,
            3 => Observation.SourceAddress,
            4 => Observation.PublishedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
            5 => Observation.Note,
            _ => Moment(Observation.HeldFrom),
        };

    /// <summary>A moment as XML writes it.</summary>
    internal static string Moment(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFZ", CultureInfo.InvariantCulture);

    private static string Digit(int number) => number.ToString(CultureInfo.InvariantCulture);
}
