using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Yuelu.Kernel;

namespace Yuelu.Statistics.Situation;

/// <summary>What the chart script draws of a course, as a data block in the page: no script stands in the page itself.</summary>
internal static class SituationChart
{
    // The default encoder escapes <, > and &, so that no text can end the data block.
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    internal static string Of(SituationView view, Language language) =>
        JsonSerializer.Serialize(
            new
            {
                unit = view.Unit,
                actualName = view.Name,
                thousands = language == Language.English ? "," : "\u2009",
                bars = false,
                actual = view
                    .Trend.Where(one => one.Value is not null)
                    .Select(one =>
                    {
                        var period = Period.Parse(one.Period).Value;
                        return new
                        {
                            at = period.EndPosition,
                            value = one.Value,
                            label = period.Name.In(language),
                            bound = "",
                        };
                    }),
            },
            Options
        );
}
