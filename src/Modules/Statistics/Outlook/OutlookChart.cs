using Yuelu.Kernel;
using Yuelu.Platform.Ui;
using Yuelu.Statistics.Charts;
using Yuelu.Statistics.Series;

namespace Yuelu.Statistics.Outlook;

/// <summary>What the chart script draws of a forecast: figures solid, what is expected dashed with its intervals behind it.</summary>
internal static class OutlookChart
{
    /// <summary>The data block.</summary>
    internal static string Of(FoundOutlook found, Language language)
    {
        var (outlook, cells, write) = (found.Outlook, found.Outlook.Cells, Writer.In(language));
        var chart = PeriodChart.Of(
            found.Found.Series.Unit,
            SeriesWords.Of(SeriesKind.Actual).In(language),
            cells
                .Periods.Zip(cells.Values)
                .Where(pair => pair.Second is not null)
                .Select(pair => (pair.First, pair.Second!.Value, (long?)null)),
            language
        ) with
        {
            AheadName = OutlookWords.ForecastName.In(language),
            Ahead = outlook.Steps.Select(step => new ChartStep(
                step.Period.EndPosition,
                step.Mean,
                step.Low80,
                step.High80,
                step.Low95,
                step.High95,
                step.Period.Name.In(language),
                $"{write.Number(step.Mean, cells.Decimals)} [{write.Number(step.Low95, cells.Decimals)}, {write.Number(step.High95, cells.Decimals)}]"
            )),
            AdjustedName = OutlookWords.AdjustedName.In(language),
            Adjusted = outlook.Seasons.Succeeded(out var seasons, out _)
                ? seasons.Lines.Select(line => new[] { line.Period.EndPosition, line.Adjusted })
                : null,
        };
        return chart.Json();
    }
}
