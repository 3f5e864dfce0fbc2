using Yuelu.Kernel;

namespace Yuelu.Statistics.Series;

/// <summary>官方序列: figures of one indicator that an office publishes period by period. They are read here and never edited.</summary>
internal sealed class OfficialSeries
{
    /// <summary>Its number, from 1 on in the order in which series came.</summary>
    public int Number { get; init; }

    /// <summary><see cref="SeriesKey.Code"/>.</summary>
    public required string Code { get; init; }

    public PeriodKind Frequency { get; init; }

    /// <summary>Code of its <see cref="SeriesIndicator"/>.</summary>
    public required string Indicator { get; init; }

    public required string Area { get; init; }

    public required string Industry { get; init; }

    public SeriesKind Kind { get; init; }

    /// <summary>Unit of all its figures.</summary>
    public required string Unit { get; init; }

    /// <summary>The series of a key.</summary>
    internal static OfficialSeries Of(int number, SeriesKey key, string unit) =>
        new()
        {
            Number = number,
            Code = key.Code,
            Frequency = key.Frequency,
            Indicator = key.Indicator,
            Area = key.Area,
            Industry = key.Industry,
            Kind = key.Kind,
            Unit = unit,
        };
}

/// <summary>指标: what series measure, by the name that the file said last.</summary>
internal sealed class SeriesIndicator
{
    public required string Code { get; init; }

    public string NameZh { get; private set; } = "";

    /// <summary>The Chinese name where the file has none.</summary>
    public string NameEn { get; private set; } = "";

    /// <summary>What searches compare: code and names in half-width, lower case.</summary>
    public string Searched { get; private set; } = "";

    /// <summary>What it is called.</summary>
    internal Words Name => new(NameZh, NameEn);

    /// <summary>Calls it so from now on.</summary>
    internal void Rename(Words name) =>
        (NameZh, NameEn, Searched) = (name.Zh, name.En, HalfWidth.ForSearch($"{Code} {name.Zh} {name.En}"));
}

/// <summary>
/// A value of a series for a period, held from a moment on. It never changes: a correction is a value of the same period held
/// from later on, and of all that were held by a moment the last one counts.
/// </summary>
internal sealed class SeriesValue
{
    /// <summary>Number of the series.</summary>
    public required int Series { get; init; }

    /// <summary>Code of the period; within a series the codes sort as the periods do.</summary>
    public required string Period { get; init; }

    /// <summary>When it was taken in.</summary>
    public required DateTimeOffset HeldFrom { get; init; }

    /// <summary>First day of the period.</summary>
    public required DateOnly StartsOn { get; init; }

    /// <summary>Last day of the period.</summary>
    public required DateOnly EndsOn { get; init; }

    /// <summary>The number, exact.</summary>
    public required decimal Value { get; init; }

    /// <summary>How many digits after the point its source gives: 16.0 is not 16.</summary>
    public required int Decimals { get; init; }

    /// <summary>Letter of its <see cref="SeriesStatus"/>.</summary>
    public required string Status { get; init; }

    public required string SourceTitle { get; init; }

    /// <summary>Web address of the source; empty when there is none.</summary>
    public required string SourceAddress { get; init; }

    /// <summary>Day on which the source published it; null when it is not known.</summary>
    public DateOnly? PublishedOn { get; init; }

    public required string Note { get; init; }

    /// <summary>The <see cref="SeriesFile"/> in which it came.</summary>
    public required Guid File { get; init; }

    /// <summary>Row in that file.</summary>
    public required int Row { get; init; }

    /// <summary>The number with the digits of its source, such as <c>16.0</c>.</summary>
    internal string Written => SeriesNumber.Write(Value, Decimals);
}
