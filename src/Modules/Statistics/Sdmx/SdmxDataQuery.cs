using Yuelu.Kernel;

namespace Yuelu.Statistics.Sdmx;

/// <summary>How much of the data is wanted.</summary>
internal enum SdmxDetail
{
    /// <summary>Values and attributes.</summary>
    Full,

    /// <summary>Values without attributes.</summary>
    DataOnly,

    /// <summary>The keys of the series alone.</summary>
    SeriesKeysOnly,

    /// <summary>Series and their attributes without values.</summary>
    NoData,
}

/// <summary>A question for data.</summary>
/// <param name="Flow">What it asks for.</param>
/// <param name="Parts">The wanted codes of each dimension but time. Of several keys one must fit.</param>
/// <param name="From">First day on which a period may begin, as it is written: months to date with their last month.</param>
/// <param name="To">Last day on which a period may end.</param>
/// <param name="First">So many of the earliest observations of each series.</param>
/// <param name="Last">So many of the latest.</param>
/// <param name="UpdatedAfter">Only what is held from later than this on.</param>
/// <param name="Before">What was held before this; null for what is held at present.</param>
/// <param name="History">Whether everything that was ever held is told, each moment in a data set of its own.</param>
/// <param name="AtObservation">The dimension that tells the observations of a group apart.</param>
internal sealed record SdmxDataQuery(
    SdmxFlow Flow,
    IReadOnlyList<IReadOnlyList<SdmxCodes>> Parts,
    DateOnly? From = null,
    DateOnly? To = null,
    int? First = null,
    int? Last = null,
    DateTimeOffset? UpdatedAfter = null,
    DateTimeOffset? Before = null,
    bool History = false,
    SdmxDetail Detail = SdmxDetail.Full,
    string AtObservation = SdmxComponents.Time
)
{
    /// <summary>Whether nothing of observations is told, so that one of a series stands for all.</summary>
    internal bool IsOfSeriesAlone =>
        Detail is SdmxDetail.SeriesKeysOnly or SdmxDetail.NoData && AtObservation == SdmxComponents.Time;

    /// <summary>Reads what an address asks for.</summary>
    /// <param name="key">The key in the path: <c>A.QCI..</c>, several codes with +, all; in REST 2 also * and several keys with commas.</param>
    /// <param name="isSecond">Whether it is one of REST 2, where a key may end early: what is left out is any value.</param>
    internal static Result<SdmxDataQuery> Read(
        SdmxFlow flow,
        string key,
        IQueryCollection query,
        TimeProvider clock,
        bool isSecond
    )
    {
        if (
            !ReadKey(flow, key, isSecond).Succeeded(out var parts, out var problem)
            || !SdmxFilters.Read(flow, query).Succeeded(out var filters, out problem)
        )
            return problem;
        var reading = new SdmxParameters(query, clock);
        reading.RefuseUnserved();
        var asked = new SdmxDataQuery(
            flow,
            [.. parts.Select(one => one.Zip(filters.Codes, (codes, filter) => codes.And(filter)).ToList())],
            SdmxFilters.Later(reading.Period("startPeriod")?.First, filters.From),
            SdmxFilters.Earlier(reading.Period("endPeriod")?.Last, filters.To),
            reading.Count("firstNObservations"),
            reading.Count("lastNObservations"),
            reading.Moment("updatedAfter", isEnd: false),
            reading.Moment("asOf", isEnd: true),
            reading.IsTrue("includeHistory"),
            reading.Detail(flow),
            reading.OneOf("dimensionAtObservation", flow.AtObservation)
        );
        return reading.Fault is { } fault ? fault
            : asked.UpdatedAfter >= asked.Before ? SdmxProblems.UpdatedAfterAsOf
            : asked;
    }

    /// <summary>Whether a key is one of those wanted.</summary>
    internal bool Wants(string[] key) =>
        Parts.Any(wanted =>
        {
            for (var at = 0; at < wanted.Count; at++)
                if (!wanted[at].Has(key[at]))
                    return false;
            return true;
        });

    /// <summary>The same question with any value in one dimension.</summary>
    internal SdmxDataQuery Without(int dimension) =>
        this with
        {
            Parts =
            [
                .. Parts.Select(key => key.Select((codes, at) => at == dimension ? SdmxCodes.Any : codes).ToList()),
            ],
        };

    /// <summary>The codes that it asks for and that no list has.</summary>
    internal string[] Unknown(SdmxModel model) =>
        [
            .. Flow
                .Dimensions.SelectMany(
                    (dimension, at) =>
                        Parts
                            .SelectMany(key => key[at].IsAllBut ? [] : key[at].Codes)
                            .Except(model[dimension.Codelist!].Items.Select(item => item.Id))
                )
                .Distinct(),
        ];

    private static Result<List<List<SdmxCodes>>> ReadKey(SdmxFlow flow, string text, bool isSecond)
    {
        if (text is "" or "all" or "*")
            return new List<List<SdmxCodes>> { Filled([]) };
        var keys = new List<List<SdmxCodes>>();
        foreach (var one in text.Split(','))
        {
            var parts = one.Split('.');
            if (parts.Length > flow.TimePosition || parts.Length < flow.TimePosition && !isSecond)
                return SdmxProblems.WrongKey(text, [.. flow.Dimensions.Select(one => one.Id)]);
            keys.Add(Filled(parts.Select(part => part is "" or "*" ? SdmxCodes.Any : SdmxCodes.Of(part.Split('+')))));
        }
        return keys;

        List<SdmxCodes> Filled(IEnumerable<SdmxCodes> some) =>
            [.. some.Concat(Enumerable.Repeat(SdmxCodes.Any, flow.TimePosition)).Take(flow.TimePosition)];
    }
}
