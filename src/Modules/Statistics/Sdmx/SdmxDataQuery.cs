using System.Globalization;
using Yuelu.Kernel;
using Yuelu.Platform;

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
/// <param name="Parts">The wanted codes of each dimension but time; null for any. Of several keys one must fit.</param>
/// <param name="From">First day on which a period may begin.</param>
/// <param name="To">Last day on which a period may end.</param>
/// <param name="First">So many of the earliest observations of each series.</param>
/// <param name="Last">So many of the latest.</param>
/// <param name="UpdatedAfter">Only what is held from later than this on.</param>
/// <param name="Before">What was held before this; null for what is held at present.</param>
/// <param name="History">Whether everything that was ever held is told, each moment in a data set of its own.</param>
/// <param name="AtObservation">The dimension that tells the observations of a group apart.</param>
internal sealed record SdmxDataQuery(
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
    internal static Result<SdmxDataQuery> Read(string key, IQueryCollection query, TimeProvider clock)
    {
        if (!ReadKey(key).Succeeded(out var parts, out var problem))
            return problem;
        if (!ReadFilters(query, parts).Succeeded(out var times, out problem))
            return problem;
        var reading = new SdmxParameters(query, clock);
        var asked = new SdmxDataQuery(
            parts,
            reading.Period("startPeriod")?.First ?? times.From,
            reading.Period("endPeriod")?.Last ?? times.To,
            reading.Count("firstNObservations"),
            reading.Count("lastNObservations"),
            reading.Moment("updatedAfter", isEnd: false),
            reading.Moment("asOf", isEnd: true),
            reading.OneOf("includeHistory", "false", "true") == "true",
            reading.OneOf("detail", "full", "dataonly", "serieskeysonly", "nodata") switch
            {
                "dataonly" => SdmxDetail.DataOnly,
                "serieskeysonly" => SdmxDetail.SeriesKeysOnly,
                "nodata" => SdmxDetail.NoData,
                _ => AttributesOf(query),
            },
            reading.OneOf(
                "dimensionAtObservation",
                [SdmxComponents.Time, .. SdmxComponents.Dimensions.Select(one => one.Id), SdmxComponents.AllDimensions]
            )
        );
        return reading.Fault is { } fault ? fault : asked;
    }

    /// <summary>Whether a series has one of the wanted keys.</summary>
    internal bool Wants(SdmxSeries series) =>
        Parts.Any(key =>
        {
            for (var at = 0; at < key.Count; at++)
                if (key[at] is { } codes && !codes.Contains(series.Key[at]))
                    return false;
            return true;
        });

    /// <summary>REST 2 says by two words what REST 1 says by one.</summary>
    private static SdmxDetail AttributesOf(IQueryCollection query) =>
        (query["attributes"].ToString(), query["measures"].ToString()) switch
        {
            ("none", "none") => SdmxDetail.SeriesKeysOnly,
            ("none", _) => SdmxDetail.DataOnly,
            (_, "none") => SdmxDetail.NoData,
            _ => SdmxDetail.Full,
        };

    private static Result<List<List<string[]?>>> ReadKey(string text)
    {
        if (text is "" or "all" or "*")
            return new List<List<string[]?>> { new(new string[]?[SdmxComponents.TimePosition]) };
        var keys = new List<List<string[]?>>();
        foreach (var one in text.Split(','))
        {
            var parts = one.Split('.');
            if (parts.Length != SdmxComponents.TimePosition)
                return SdmxProblems.WrongKey(text);
            keys.Add([.. parts.Select(part => part is "" or "*" ? null : part.Split('+'))]);
        }
        return keys;
    }

    /// <summary>The filters of REST 2: <c>c[REF_AREA]=430000,000000</c> narrows every key; of time it says from when to when.</summary>
    private static Result<(DateOnly? From, DateOnly? To)> ReadFilters(
        IQueryCollection query,
        List<List<string[]?>> keys
    )
    {
        (DateOnly? from, DateOnly? to) = (null, null);
        foreach (var (name, value) in query)
        {
            if (!name.StartsWith("c[", StringComparison.Ordinal) || !name.EndsWith(']'))
                continue;
            var at = SdmxComponents.PositionOf(name[2..^1]);
            if (at < 0)
                return SdmxProblems.BadParameter(
                    name,
                    $"{value}",
                    string.Join(", ", SdmxComponents.AllOfKey.Select(one => $"c[{one.Id}]"))
                );
            if (at < SdmxComponents.TimePosition)
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

/// <summary>Reads words of a query and remembers the first that cannot be used.</summary>
internal sealed class SdmxParameters(IQueryCollection query, TimeProvider clock)
{
    /// <summary>What is wrong; null when nothing is.</summary>
    internal Problem? Fault { get; private set; }

    internal (DateOnly First, DateOnly Last)? Period(string name)
    {
        if (query[name].ToString() is not { Length: > 0 } text)
            return null;
        var found = SdmxTime.Read(text);
        if (found is null)
            Wrong(name, text, "2016, 2016-Q1, 2016-03, 2016-03-31");
        return found;
    }

    internal int? Count(string name)
    {
        if (query[name].ToString() is not { Length: > 0 } text)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
            return number;
        Wrong(name, text, "1, 2, 3 …");
        return null;
    }

    /// <param name="isEnd">Whether a day means its end, and a moment just after it.</param>
    internal DateTimeOffset? Moment(string name, bool isEnd)
    {
        // A plus sign that was not escaped arrives as a blank.
        if (query[name].ToString().Replace(' ', '+') is not { Length: > 0 } text)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return clock.EndOf(isEnd ? day : day.AddDays(-1));
        if (
            text.Length > 10
            && text[10] == 'T'
            && DateTimeOffset.TryParse(
                text,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                out var moment
            )
            && moment.Year < 9999
        )
            return isEnd ? moment.AddTicks(1) : moment;
        Wrong(name, text, "2026-11-29, 2026-11-29T08:00:00Z");
        return null;
    }

    /// <summary>The word when it is one of these; the first of them when it is not there.</summary>
    internal string OneOf(string name, params string[] allowed)
    {
        if (query[name].ToString() is not { Length: > 0 } text)
            return allowed[0];
        if (!allowed.Contains(text))
            Wrong(name, text, string.Join(", ", allowed));
        return text;
    }

    private void Wrong(string name, string value, string allowed) =>
        Fault ??= SdmxProblems.BadParameter(name, value, allowed);
}
