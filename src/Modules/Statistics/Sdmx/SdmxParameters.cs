using System.Globalization;
using Yuelu.Kernel;
using Yuelu.Platform;

namespace Yuelu.Statistics.Sdmx;

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
        {
            if (day.Year > 1)
                return clock.EndOf(isEnd ? day : day.AddDays(-1));
        }
        else if (
            text.Length > 10
            && text[10] == 'T'
            && DateTimeOffset.TryParse(
                text,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out var moment
            )
            && moment.Year is > 1 and < 9999
        )
        {
            var utc = (HasOffset(text) ? moment : Local(moment.DateTime)).ToUniversalTime();
            return isEnd ? utc.AddTicks(1) : utc;
        }
        Wrong(name, text, "2026-11-29, 2026-11-29T08:00:00Z");
        return null;
    }

    /// <summary>A time of day that says nothing of its zone is one where the office is, as a day is.</summary>
    private DateTimeOffset Local(DateTime time) => new(time, clock.LocalTimeZone.GetUtcOffset(time));

    private static bool HasOffset(string moment) => moment.AsSpan(11).IndexOfAny("Zz+-") >= 0;

    /// <summary>Whether it says true; Python's clients write True and False.</summary>
    internal bool IsTrue(string name)
    {
        if (query[name].ToString() is not { Length: > 0 } text)
            return false;
        if (!bool.TryParse(text, out var isTrue))
            Wrong(name, text, "false, true");
        return isTrue;
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

    /// <summary>How much is wanted: REST 1 says it by one word, REST 2 by two.</summary>
    internal SdmxDetail Detail(SdmxFlow flow) =>
        OneOf("detail", "full", "dataonly", "serieskeysonly", "nodata") switch
        {
            "dataonly" => SdmxDetail.DataOnly,
            "serieskeysonly" => SdmxDetail.SeriesKeysOnly,
            "nodata" => SdmxDetail.NoData,
            _ => (
                TellsAll(
                    "attributes",
                    ["dsd", "all"],
                    ["msd", "dataset", "series", "obs", .. flow.Attributes.Select(one => one.Id)]
                ),
                TellsAll("measures", ["all", SdmxComponents.Value], [])
            ) switch
            {
                (false, false) => SdmxDetail.SeriesKeysOnly,
                (false, true) => SdmxDetail.DataOnly,
                (true, false) => SdmxDetail.NoData,
                _ => SdmxDetail.Full,
            },
        };

    /// <summary>Refuses what the standard has and would change the answer, but is not served.</summary>
    internal void RefuseUnserved()
    {
        foreach (var name in (string[])["limit", "offset", "sort"])
            if (query.ContainsKey(name))
                Fault ??= SdmxProblems.ParameterNotServed(name);
        const string YearStart = "--01-01";
        if (query["reportingYearStartDay"].ToString() is { Length: > 0 } day && day != YearStart)
            Fault ??= SdmxProblems.ValueNotServed("reportingYearStartDay", day, YearStart);
    }

    /// <summary>Whether all of something is told; if not, nothing of it.</summary>
    /// <param name="all">Words of which each means all.</param>
    /// <param name="some">Words for a part, which are not served alone.</param>
    private bool TellsAll(string name, string[] all, string[] some)
    {
        if (query[name].ToString() is not { Length: > 0 } text)
            return true;
        var words = text.Split(',');
        if (words is ["none"])
            return false;
        var allowed = string.Join(", ", [.. all, "none"]);
        if (words.Except(all).Except(some).Any())
            Wrong(name, text, allowed);
        else if (!words.Any(all.Contains))
            Fault ??= SdmxProblems.ValueNotServed(name, text, allowed);
        return true;
    }

    private void Wrong(string name, string value, string allowed) =>
        Fault ??= SdmxProblems.BadParameter(name, value, allowed);
}
