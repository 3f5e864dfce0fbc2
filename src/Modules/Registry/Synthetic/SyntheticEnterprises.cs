using Yuelu.Kernel;

namespace Yuelu.Registry.Synthetic;

/// <summary>An enterprise that does not exist.</summary>
/// <param name="Revenue">Of the year before, in thousands of yuan.</param>
internal sealed record SyntheticEnterprise(
    string Code,
    string Name,
    string Region,
    string Industry,
    int Employees,
    long Revenue
);

/// <summary>
/// Makes enterprises up (合成数据), the same for the same seed, for demonstrations and measurements. What is real about them
/// is stated here: revenues are log-normal, as sizes of firms are; employees follow the revenue with a spread of their own;
/// names are a city, two or three characters, a trade and a form of company, so that common pieces are as common as in a
/// real register; codes fit in both check characters. Their second character is 0, which no registering department has, so
/// that none is the code of a real enterprise.
/// </summary>
internal static class SyntheticEnterprises
{
    /// <summary>First two characters of a synthetic code.</summary>
    internal const string Authority = "90";

    /// <summary>Whether a code is that of a synthetic enterprise.</summary>
    internal static bool Are(string code) => code.StartsWith(Authority, StringComparison.Ordinal);

    /// <summary>Median of the yearly revenue in thousands of yuan, and the deviation of its logarithm.</summary>
    private const double MedianRevenue = 60_000;
    private const double RevenueSpread = 1.3;

    /// <summary>Median revenue of one person in thousands of yuan, and the deviation of its logarithm.</summary>
    private const double PerPerson = 900;
    private const double PerPersonSpread = 0.5;

    private const string Syllables =
        "华天中恒金鑫盛达泰宏远东方星辰光明瑞祥福安康德信诚义和兴旺隆昌永久长青松柏海洋江河湖山川岳麓云龙凤凰飞鹏翔鹰雄狮虎豹骏马创新科智慧联合众力拓展腾跃博雅文卓越精锐铭铸锦绣春秋日月国民建设工业机电湘楚潇沅澧资源能环宇通途顺畅";

    private static readonly string[] Trades =
    [
        "机械制造",
        "机电设备",
        "新材料科技",
        "电子科技",
        "汽车零部件",
        "精密铸造",
        "生物医药",
        "食品",
        "纺织",
        "化工",
        "建材",
        "智能装备",
        "轨道交通装备",
        "电气",
        "环保科技",
        "包装印刷",
        "金属制品",
        "陶瓷",
        "竹木制品",
        "电线电缆",
    ];

    private static readonly (string Form, double Share)[] Forms =
    [
        ("有限公司", 0.72),
        ("有限责任公司", 0.12),
        ("股份有限公司", 0.08),
        ("集团有限公司", 0.03),
        ("厂", 0.05),
    ];

    /// <summary>So many enterprises.</summary>
    /// <param name="regions">Where they are: a county's code, and the city by which names begin.</param>
    /// <param name="industries">Codes of the table at hand.</param>
    internal static IEnumerable<SyntheticEnterprise> Make(
        int seed,
        int count,
        IReadOnlyList<(string Code, string City)> regions,
        IReadOnlyList<string> industries
    )
    {
        var random = new Random(seed);
        for (var number = 0; number < count; number++)
        {
            var (region, city) = regions[random.Next(regions.Count)];
            var revenue = LogNormal(random, MedianRevenue, RevenueSpread);
            yield return new(
                SocialCreditCode.Synthetic($"{Authority}{region}", $"{number:00000000}"),
                $"{city}{Brand(random)}{Trades[random.Next(Trades.Length)]}{Form(random)}",
                region,
                industries[random.Next(industries.Count)],
                Math.Max(1, (int)(revenue / LogNormal(random, PerPerson, PerPersonSpread))),
                Math.Max(1, (long)revenue)
            );
        }
    }

    private static string Brand(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(2, 4)).Select(_ => Syllables[random.Next(Syllables.Length)]));

    private static string Form(Random random)
    {
        var at = random.NextDouble();
        foreach (var (form, share) in Forms)
            if ((at -= share) < 0)
                return form;
        return Forms[0].Form;
    }

    /// <summary>A log-normal value by Box and Muller's transformation.</summary>
    private static double LogNormal(Random random, double median, double spread) =>
        median
        * Math.Exp(
            spread * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble())
        );
}
