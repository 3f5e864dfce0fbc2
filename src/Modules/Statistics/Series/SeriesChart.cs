using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Yuelu.Kernel;

namespace Yuelu.Statistics.Series;

/// <summary>What the chart script draws of a series, as a data block in the page: no script stands in the page itself.</summary>
internal static class SeriesChart
{
    // The default encoder escapes <, > and &, so that no text can end the data block.
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>The chart of the values that hold.</summary>
    internal static string Of(SeriesView series, IReadOnlyList<SeriesValueView> held, Language language) =>
        JsonSerializer.Serialize(
            new
            {
                unit = series.Unit,
                actualName = SeriesWords.Of(series.Kind).In(language),
                thousands = language == Language.English ? "," : "\u2009",
                bars = false,
                actual = held.Select(value =>
                {
                    var period = Period.Parse(value.Period).Value;
                    return new
                    {
                        at = period.EndPosition,
                        value = value.Value,
                        label = period.Name.In(language),
                        bound = "",
                    };
                }),
            },
            Options
        );
}
