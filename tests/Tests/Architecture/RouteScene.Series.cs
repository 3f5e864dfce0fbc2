using System.Text;
using Yuelu.Kernel;
using Yuelu.Platform.Storage;
using Yuelu.Statistics.Series;

namespace Yuelu.Architecture;

/// <summary>An official series, which is open to all, and a file that only the office of the whole portal sees.</summary>
internal sealed partial class RouteScene
{
    private static Dictionary<string, string> BodiesOfSeries =>
        new Dictionary<string, string>
        {
            ["POST api/v1/series-files"] = "indicator,name_zh,area,period,value,unit,source\nX,x,000000,2020,1,x,s\n",
            ["POST api/v1/series-files/{id:guid}/take-in"] = """{"goodRowsOnly":true}""",
        };

    private static IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> FieldsOfSeries =>
        new Dictionary<string, IReadOnlyDictionary<string, string>>
        {
            ["office/series/upload"] = None,
            ["office/series/{id:guid}/take-in"] = None,
        };

    private static async Task<Dictionary<string, string>> SeriesAsync(YueluDb db)
    {
        var now = DateTimeOffset.UnixEpoch;
        var content = Encoding.UTF8.GetBytes(BodiesOfSeries["POST api/v1/series-files"]);
        var (taken, kept) = (SeriesFile.Keep(content, "a.csv", "", now), SeriesFile.Keep(content, "b.csv", "", now));
        var indicator = new SeriesIndicator { Code = "WALK" };
        indicator.Rename(Words.Same("步行"));
        var key = new SeriesKey(PeriodKind.Year, indicator.Code, "000000", "_T", SeriesKind.Actual);
        var row = new SeriesRow(
            2,
            key,
            indicator.Name,
            Period.Of(2020),
            1.5m,
            1,
            "分",
            SeriesStatus.Normal,
            "公报",
            "",
            null,
            ""
        );
        taken.TakeIn(1, 0, 0, now, "");
        db.AddRange(taken, kept, indicator, OfficialSeries.Of(1, key, "分"), row.ToValue(1, taken, now));
        db.Add((row with { Period = Period.Of(2021), Value = 2.5m }).ToValue(1, taken, now));
        await db.SaveChangesAsync();
        return new()
        {
            ["series/{key}"] = $"series/{key.Code}",
            ["series/{id:guid}"] = $"series/{kept.Id}",
            ["series-files/{id:guid}"] = $"series-files/{kept.Id}",
        };
    }
}
