using System.Text;
using Yuelu.Kernel;
using Yuelu.Platform.Storage;
using Yuelu.Statistics.Series;
using Yuelu.Statistics.Warnings;

namespace Yuelu.Architecture;

/// <summary>An official series, which is open to all, and a file that only the office of the whole portal sees.</summary>
internal sealed partial class RouteScene
{
    private const string ARule =
        """{"name":"x","condition":"below","source":"s","validFrom":"2026-01-01","series":"A.WALK.000000._T.ACTUAL","threshold":5}""";

    private static Dictionary<string, string> BodiesOfSeries =>
        new Dictionary<string, string>
        {
            ["POST api/v1/series-files"] = "indicator,name_zh,area,period,value,unit,source\nX,x,000000,2020,1,x,s\n",
            ["POST api/v1/series-files/{id:guid}/take-in"] = """{"goodRowsOnly":true}""",
            ["POST api/v1/warning-rules"] = ARule,
            ["POST api/v1/warning-rules/preview"] = ARule,
            ["POST api/v1/warning-rules/{id:guid}/end"] = "",
            ["POST api/v1/warnings/{id:guid}/acknowledge"] = """{"note":"for the walk"}""",
            ["POST api/v1/warning-subscriptions"] = """{"rule":0}""",
            ["POST api/v1/warning-subscriptions/{id:guid}/end"] = "",
        };

    private static IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> FieldsOfSeries =>
        new Dictionary<string, IReadOnlyDictionary<string, string>>
        {
            ["office/series/upload"] = None,
            ["office/series/{id:guid}/take-in"] = None,
            ["office/warnings/rules/preview"] = None,
            ["office/warnings/rules/keep"] = None,
            ["office/warnings/rules/{id:guid}/end"] = None,
            ["warnings/{id:guid}/acknowledge"] = new Dictionary<string, string> { ["note"] = "for the walk" },
            ["warnings/subscriptions/add"] = new Dictionary<string, string> { ["rule"] = "1" },
            ["warnings/subscriptions/{id:guid}/end"] = None,
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
        var (rule, warning, subscription) = Warned(db, key.Code, now);
        await db.SaveChangesAsync();
        return new()
        {
            ["rules/{id:guid}"] = $"rules/{rule.Id}",
            ["warning-rules/{id:guid}"] = $"warning-rules/{rule.Id}",
            ["warnings/{id:guid}"] = $"warnings/{warning.Id}",
            ["subscriptions/{id:guid}"] = $"subscriptions/{subscription.Id}",
            ["warning-subscriptions/{id:guid}"] = $"warning-subscriptions/{subscription.Id}",
            ["series/{key}"] = $"series/{key.Code}",
            ["series/{id:guid}"] = $"series/{kept.Id}",
            ["series-files/{id:guid}"] = $"series-files/{kept.Id}",
        };
    }

    /// <summary>A rule of the north, a warning by it, and a subscription of its office.</summary>
    private static (WarningRule Rule, Warning Warning, WarningSubscription Subscription) Warned(
        YueluDb db,
        string series,
        DateTimeOffset now
    )
    {
        var rule = new RuleRequest(
            "北方密件",
            WarningCondition.Below,
            "s",
            new(2026, 1, 1),
            Series: series,
            Threshold: 5
        ).ToRule((1, 1), Home, "", "north", now);
        var warning = new Warning
        {
            RuleId = rule.Id,
            Period = "2021",
            Value = 2.5m,
            Unit = "分",
            WhyZh = "北方密件",
            WhyEn = "x",
            HeldAt = now,
            Sha256 = new string('0', 64),
            RaisedAt = now,
        };
        var account = db.Users.Single(one => one.UserName == Northerners[0].Name).Id;
        var subscription = new WarningSubscription
        {
            AccountId = account,
            Rule = 1,
            Since = now,
        };
        db.AddRange(rule, warning, subscription);
        return (rule, warning, subscription);
    }
}
