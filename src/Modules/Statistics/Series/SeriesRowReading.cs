using System.Globalization;
using System.Text.RegularExpressions;
using Yuelu.Kernel;

namespace Yuelu.Statistics.Series;

/// <summary>Reads one row and gathers all that is wrong with it, so that it is mended once.</summary>
internal sealed partial class SeriesRowReading(SeriesLine line, KnownCodes known, DateOnly today)
{
    private readonly List<SeriesCellError> errors = [];

    /// <summary>All that is wrong with the row.</summary>
    internal IReadOnlyList<SeriesCellError> Errors => errors;

    /// <summary>The row, or null when <see cref="Errors"/> has something.</summary>
    internal SeriesRow? Read()
    {
        var indicator = ReadIndicator();
        var name = ReadName();
        var area = ReadArea();
        var industry = ReadIndustry();
        var kind = ReadKind();
        var period = ReadPeriod(kind);
        var number = SeriesNumber.Read(line[SeriesColumn.Value]);
        if (number is null)
            Wrong(SeriesColumn.Value, SeriesRowWords.NoNumber, SeriesRowWords.WriteANumber);
        var unit = Said(SeriesColumn.Unit, SeriesMapping.LongestUnit, SeriesRowWords.NameTheUnit);
        var status = ReadStatus();
        var source = Said(SeriesColumn.Source, SeriesMapping.LongestText, SeriesRowWords.NameTheSource);
        var address = ReadAddress();
        var published = ReadPublished();
        Short(SeriesColumn.Note, SeriesMapping.LongestText);
        return errors.Count > 0
            ? null
            : new SeriesRow(
                line.Row,
                new(period!.Kind, indicator, area, industry, kind!.Value),
                name,
                period,
                number!.Value.Value,
                number.Value.Decimals,
                unit,
                status,
                source,
                address,
                published,
                line[SeriesColumn.Note]
            );
    }

    private string ReadIndicator()
    {
        var code = HalfWidth.Of(line[SeriesColumn.Indicator]).ToUpperInvariant();
        if (!IndicatorPattern().IsMatch(code))
            Wrong(SeriesColumn.Indicator, SeriesRowWords.NoIndicator, SeriesRowWords.WriteAnIndicator);
        return code;
    }

    private Words ReadName()
    {
        var zh = Said(SeriesColumn.NameZh, SeriesMapping.LongestName, SeriesRowWords.NameTheIndicator);
        Short(SeriesColumn.NameEn, SeriesMapping.LongestName);
        return new(zh, line[SeriesColumn.NameEn] is { Length: > 0 } en ? en : zh);
    }

    private string ReadArea()
    {
        var code = HalfWidth.Of(line[SeriesColumn.Area]);
        if (code != SeriesKey.WholeCountry && !known.Areas(code))
            Wrong(SeriesColumn.Area, SeriesRowWords.NoArea, SeriesRowWords.UseAnArea);
        return code;
    }

    private string ReadIndustry()
    {
        var code = HalfWidth.Of(line[SeriesColumn.Industry]);
        if (
            code.Length == 0
            || code.ToUpperInvariant() is "ALL" or SeriesKey.AllIndustries
            || code is "全部" or "全行业"
        )
            return SeriesKey.AllIndustries;
        if (!known.Industries(code))
            Wrong(SeriesColumn.Industry, SeriesRowWords.NoIndustry, SeriesRowWords.UseAnIndustry);
        return code;
    }

    private SeriesKind? ReadKind()
    {
        var text = HalfWidth.ForSearch(line[SeriesColumn.Kind]);
        if (text.Length == 0)
            return SeriesKind.Actual;
        foreach (var kind in Enum.GetValues<SeriesKind>())
        {
            var words = SeriesWords.Of(kind);
            if (text == HalfWidth.ForSearch($"{kind}") || text == words.Zh || text == HalfWidth.ForSearch(words.En))
                return kind;
        }
        Wrong(SeriesColumn.Kind, SeriesRowWords.NoKind, SeriesRowWords.UseAKind);
        return null;
    }

    private Period? ReadPeriod(SeriesKind? kind)
    {
        // 2020-11 typed into Excel becomes the first day of it, and no period is a day.
        var text = FirstOfMonth().Replace(line[SeriesColumn.Period], "$1");
        if (!Period.Parse(text).Succeeded(out var period, out _))
            Wrong(SeriesColumn.Period, SeriesRowWords.NoPeriod, SeriesRowWords.WriteAPeriod);
        else if (period.End > today && kind is SeriesKind.Actual or SeriesKind.Baseline)
            Wrong(
                SeriesColumn.Period,
                SeriesRowWords.NotEnded.With(today.ToString("O", CultureInfo.InvariantCulture)),
                SeriesRowWords.SayItIsExpected
            );
        return period;
    }

    private string ReadStatus()
    {
        var letter = HalfWidth.Of(line[SeriesColumn.Status]).ToUpperInvariant();
        if (letter.Length == 0)
            return SeriesStatus.Normal;
        if (!SeriesStatus.All.ContainsKey(letter))
            Wrong(SeriesColumn.Status, SeriesRowWords.NoStatus, SeriesRowWords.UseAStatus);
        return letter;
    }

    private string ReadAddress()
    {
        var address = Short(SeriesColumn.Address, SeriesMapping.LongestAddress);
        var isWeb =
            address.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
        if (address.Length > 0 && !isWeb)
            Wrong(SeriesColumn.Address, SeriesRowWords.NoAddress, SeriesRowWords.WriteAnAddress);
        return address;
    }

    private DateOnly? ReadPublished()
    {
        var text = HalfWidth.Of(line[SeriesColumn.Published]);
        if (text.Length == 0)
            return null;
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, default, out var day))
            Wrong(SeriesColumn.Published, SeriesRowWords.NoDay, SeriesRowWords.WriteADay);
        else if (day > today)
            Wrong(SeriesColumn.Published, SeriesRowWords.LaterThanToday, SeriesRowWords.WriteADay);
        return day;
    }

    private string Said(SeriesColumn column, int most, Words mend)
    {
        if (line[column].Length == 0)
            Wrong(column, SeriesRowWords.Blank, mend);
        return Short(column, most);
    }

    private string Short(SeriesColumn column, int most)
    {
        if (line[column].Length > most)
            Wrong(column, SeriesRowWords.TooLong, SeriesRowWords.Shorten.With(most));
        return line[column];
    }

    private void Wrong(SeriesColumn column, Words reason, Words mend) =>
        errors.Add(new(line.Row, column, line[column], reason, mend));

    [GeneratedRegex("^([0-9]{4}-[0-9]{2})-01$")]
    private static partial Regex FirstOfMonth();

    [GeneratedRegex("^[A-Z][A-Z0-9_]{0,39}$")]
    private static partial Regex IndicatorPattern();
}
