using Yuelu.Platform.Storage;
using Yuelu.Registry.Listings;

namespace Yuelu.Registry.Sizes;

/// <summary>The rules that come with the product, each with its source; put into an empty table once.</summary>
internal static class ShippedRules
{
    private const string Edition = "国家统计局 2024-05-24";
    private const string SizeSource = "https://www.stats.gov.cn/hd/lyzx/zxgk/202405/t20240524_1953570.html";
    private const string ThresholdSource = "http://www.gongkong.com/news/201103/96436.html";
    private const string NotHeld = "出处未掌握，是使用单位的假设，请核实";

    /// <summary>The divisions for which the source is known to speak: it speaks of industry, and these are manufacturing.</summary>
    private const string Manufacturing = "13-43";

    /// <summary>Adds to what is saved next the rules of which there is none at all.</summary>
    internal static async Task AddAsync(YueluDb db, CancellationToken ct)
    {
        if (!await db.Set<SizeBound>().AnyAsync(ct))
            db.AddRange(
                Bound(SizeClass.Large, 1000, 400_000),
                Bound(SizeClass.Medium, 300, 20_000),
                Bound(SizeClass.Small, 20, 3_000, isAssumed: true)
            );
        if (!await db.Set<Threshold>().AnyAsync(ct))
            db.AddRange(
                new Threshold
                {
                    Revenue = 5_000,
                    ValidTo = new(2010, 12, 31),
                    Source = ThresholdSource,
                },
                new Threshold
                {
                    Revenue = 20_000,
                    ValidFrom = new(2011, 1, 1),
                    Source = ThresholdSource,
                }
            );
    }

    private static SizeBound Bound(SizeClass size, long employees, long revenue, bool isAssumed = false) =>
        new()
        {
            Edition = Edition,
            Class = size,
            Employees = employees,
            Revenue = revenue,
            Industries = Manufacturing,
            IsAssumed = isAssumed,
            Source = isAssumed ? NotHeld : SizeSource,
        };
}
