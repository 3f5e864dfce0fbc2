using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Yuelu.Kernel;
using Yuelu.Platform.Ui;
using Yuelu.Statistics.Series;

namespace Yuelu.Statistics.Outlook;

/// <summary>What the chart script draws of a forecast: figures solid, what is expected dashed with its intervals behind it.</summary>
internal static class OutlookChart
{
    // The default encoder escapes <, > and &, so that no text can end the data block.
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>The data block.</summary>
    internal static string Of(FoundOutlook found, Language language)
    {
        var (outlook, cells, write) = (found.Outlook, found.Outlook.Cells, Writer.In(language));
        var lines = outlook.Seasons.Succeeded(out var seasons, out _) ? seasons.Lines : null;
        return JsonSerializer.Serialize(
            new
            {
                unit = found.Found.Series.Unit,
                actualName = SeriesWords.Of(SeriesKind.Actual).In(language),
                thousands = language == Language.English ? "," : "\u2009",
                bars = false,
                actual = cells
                    .Periods.Zip(cells.Values)
                    .Where(pair => pair.Second is not null)
                    .Select(pair => new
                    {
                        at = pair.First.EndPosition,
                        value = pair.Second!.Value,
                        label = pair.First.Name.In(language),
                        bound = "",
                    }),
                aheadName = OutlookWords.ForecastName.In(language),
                ahead = outlook.Steps.Select(step => new
                {
                    at = step.Period.EndPosition,
                    value = step.Mean,
                    low80 = step.Low80,
                    high80 = step.High80,
                    low95 = step.Low95,
                    high95 = step.High95,
                    label = step.Period.Name.In(language),
                    bound = $"{write.Number(step.Mean, cells.Decimals)} [{write.Number(step.Low95, cells.Decimals)}, {write.Number(step.High95, cells.Decimals)}]",
                }),
                adjustedName = OutlookWords.AdjustedName.In(language),
                adjusted = lines?.Select(line => new[] { line.Period.EndPosition, line.Adjusted }),
            },
            Options
        );
    }
}
