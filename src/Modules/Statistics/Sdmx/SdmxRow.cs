using System.Globalization;

namespace Yuelu.Statistics.Sdmx;

/// <summary>A series by its key.</summary>
/// <param name="Key">Its code in each dimension but time.</param>
internal sealed record SdmxSeries(string[] Key, string Unit);

/// <summary>An observation with its series, as it is sent.</summary>
/// <param name="period">Code of its period.</param>
/// <param name="time">The period as SDMX writes it.</param>
internal abstract class SdmxRow(SdmxSeries series, string period, string time)
{
    internal SdmxSeries Series => series;

    internal string Period => period;

    internal string Time => time;

    /// <summary>The number; empty when there is one and it is not told.</summary>
    internal abstract string Value { get; }

    /// <summary>Its value of an attribute of <see cref="SdmxFlow.OfObservation"/>; empty when it has none.</summary>
    internal abstract string Attribute(int at);

    /// <summary>Its code in a dimension, time last.</summary>
    internal string Dimension(int position) => position == series.Key.Length ? time : series.Key[position];

    /// <summary>A moment as XML writes it.</summary>
    internal static string Moment(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFZ", CultureInfo.InvariantCulture);

    /// <summary>A whole number as XML writes it.</summary>
    internal static string Digits(long number) => number.ToString(CultureInfo.InvariantCulture);
}
