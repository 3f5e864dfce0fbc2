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
/// <param name="Parts">The wanted codes of each dimension but time; null for any. Of several keys one must fit.</param>
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
    IReadOnlyList<IReadOnlyList<string[]?>> Parts,
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
    /// <summary>Reads what an address asks for.</summary>
    /// <param name="key">The key in the path: <c>A.QCI..</c>, several codes with +, all; in REST 2 also * and several keys with commas.</param>
    internal static Result<SdmxDataQuery> Read(SdmxFlow flow, string key, IQueryCollection query, TimeProvider clock)
    {
        if (!ReadKey(flow, key).Succeeded(out var parts, out var problem))
            return problem;
        if (!ReadFilters(flow, query, parts).Succeeded(out var times, out problem))
            return problem;
        var reading = new SdmxParameters(query, clock);
        var asked = new SdmxDataQuery(
            flow,
            parts,
            reading.Period("startPeriod")?.First ?? times.From,
            reading.Period("endPeriod")?.Last ?? times.To,
            reading.Count("firstNObservations"),
            reading.Count("lastNObservations"),
            reading.Moment("updatedAfter", isEnd: false),
            reading.Moment("asOf", isEnd: true),
            reading.IsTrue("includeHistory"),
            reading.OneOf("detail", "full", "dataonly", "serieskeysonly", "nodata") switch
            {
                "dataonly" => SdmxDetail.DataOnly,
                "serieskeysonly" => SdmxDetail.SeriesKeysOnly,
                "nodata" => SdmxDetail.NoData,
                _ => AttributesOf(query),
            },
            reading.OneOf("dimensionAtObservation", flow.AtObservation)
        );
        return reading.Fault is { } fault ? fault : asked;
    }

    /// <summary>Whether a key is one of those wanted.</summary>
    internal bool Wants(string[] key) =>
        Parts.Any(wanted =>
        {
            for (var at = 0; at < wanted.Count; at++)
                if (wanted[at] is { } codes && !codes.Contains(key[at]))
                    return false;
            return true;
        });

    /// <summary>The same question with any value in one dimension.</summary>
    internal SdmxDataQuery Without(int dimension) =>
        this with
        {
            Parts = [.. Parts.Select(key => key.Select((codes, at) => at == dimension ? null : codes).ToList())],
        };

    /// <summary>The codes that it asks for and that no list has.</summary>
    internal string[] Unknown(SdmxModel model) =>
        [
            .. Flow
                .Dimensions.SelectMany(
                    (dimension, at) =>
                        Parts
                            .SelectMany(key => key[at] ?? [])
                            .Except(model[dimension.Codelist!].Items.Select(item => item.Id))
                )
                .Distinct(),
        ];

    /// <summary>REST 2 says by two words what REST 1 says by one.</summary>
    private static SdmxDetail AttributesOf(IQueryCollection query) =>
        (query["attributes"].ToString(), query["measures"].ToString()) switch
        {
            ("none", "none") => SdmxDetail.SeriesKeysOnly,
            ("none", _) => SdmxDetail.DataOnly,
            (_, "none") => SdmxDetail.NoData,
            _ => SdmxDetail.Full,
        };

    private static Result<List<List<string[]?>>> ReadKey(SdmxFlow flow, string text)
    {
        if (text is "" or "all" or "*")
            return new List<List<string[]?>> { new(new string[]?[flow.TimePosition]) };
        var keys = new List<List<string[]?>>();
        foreach (var one in text.Split(','))
        {
            var parts = one.Split('.');
            if (parts.Length != flow.TimePosition)
                return SdmxProblems.WrongKey(text, [.. flow.Dimensions.Select(one => one.Id)]);
            keys.Add([.. parts.Select(part => part is "" or "*" ? null : part.Split('+'))]);
        }
        return keys;
    }

    /// <summary>The filters of REST 2: <c>c[REF_AREA]=430000,000000</c> narrows every key; of time it says from when to when.</summary>
    private static Result<(DateOnly? From, DateOnly? To)> ReadFilters(
        SdmxFlow flow,
        IQueryCollection query,
        List<List<string[]?>> keys
    )
    {
        (DateOnly? from, DateOnly? to) = (null, null);
        foreach (var (name, value) in query)
        {
            if (!name.StartsWith("c[", StringComparison.Ordinal) || !name.EndsWith(']'))
                continue;
            var at = flow.PositionOf(name[2..^1]);
            if (at < 0)
                return SdmxProblems.BadParameter(
                    name,
                    $"{value}",
                    string.Join(", ", flow.AllOfKey.Select(one => $"c[{one.Id}]"))
                );
            if (at < flow.TimePosition)
            {
                if ($"{value}".Contains(':', StringComparison.Ordinal))
                    return SdmxProblems.BadParameter(name, $"{value}", "A,B");
                foreach (var key in keys)
                    key[at] = [.. $"{value}".Split(',').Where(code => key[at]?.Contains(code) ?? true)];
                continue;
            }
            foreach (var bound in $"{value}".Split('+', ' '))
            {
                if (bound.Split(':', 2) is not [var sign, var text] || SdmxTime.Read(text) is not { } days)
                    return SdmxProblems.BadParameter(name, $"{value}", "ge:2016+le:2020");
                switch (sign)
                {
                    case "ge":
                        from = days.First;
                        break;
                    case "le":
                        to = days.Last;
                        break;
                    case "eq":
                        (from, to) = (days.First, days.Last);
                        break;
                    default:
                        return SdmxProblems.BadParameter(name, $"{value}", "ge:2016+le:2020");
                }
            }
        }
        return (from, to);
    }
}
