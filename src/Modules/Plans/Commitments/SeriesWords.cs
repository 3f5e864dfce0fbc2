using Yuelu.Kernel;
using Yuelu.Plans.Trajectories;

namespace Yuelu.Plans.Commitments;

/// <summary>The words of a commitment's chart and table.</summary>
internal static class SeriesWords
{
    public static readonly Words Period = new("时期", "Period");
    public static readonly Words Path = new("路径上应为", "Expected on the path");
    public static readonly Words Eased = new("“左右”允许到", "Allowed by ‘about’");
    public static readonly Words Gap = new("差距", "Gap");
    public static readonly Words GapInPoints = new("差距（百分点）", "Gap (percentage points)");
    public static readonly Words Source = new("来源", "Source");
    public static readonly Words Address = new("来源网址", "Source address");
    public static readonly Words TargetPath = new("目标路径", "Target path");
    public static readonly Words Actual = new("实际", "Actual");
    public static readonly Words Chart = new("路径与实际", "Path and figures");
    public static readonly Words NoPath = new("没有路径可画：{0}", "No path can be drawn: {0}");
    public static readonly Words NoRow = new("没有数据，也没有路径。", "There are neither figures nor a path.");
    public static readonly Words SeriesCsv = new("下载这组数（CSV）", "Download the series (CSV)");
    public static readonly Words Computed = new("由下列来源的数据计算", "Computed from the sources below");

    /// <summary>What the numbers of the chart measure.</summary>
    public static Words Measure(CommitmentLine line)
    {
        var (track, promise) = (line.Trajectory.Track, line.Trajectory.Promise);
        return track?.Shape switch
        {
            TrackShape.Index => new($"指数（{promise.BaseYear}年=100）", $"Index ({promise.BaseYear} = 100)"),
            TrackShape.Change => new($"比{promise.BaseYear}年累计变化（%）", $"Change since {promise.BaseYear} (%)"),
            _ => promise.Unit.Length == 0
                ? new("数值", "Value")
                : new($"数值（{promise.Unit}）", EnglishValue(promise.Unit)),
        };
    }

    private static string EnglishValue(string unit) =>
        Units.InEnglish(unit) is { Length: > 0 } english ? $"Value ({english})" : "Number";
}
