using System.Globalization;
using Yuelu.Kernel;
using Yuelu.Platform.Storage;
using Yuelu.Registry.Contract;

namespace Yuelu.Statistics.Filings.Pages;

/// <summary>What the register holds of an enterprise, for its dossier.</summary>
internal static class HeldFacts
{
    /// <summary>Most enterprises of which one page tells.</summary>
    internal const int Most = 20;

    internal static async Task<IReadOnlyList<RegisteredUnit>> UnitsAsync(
        YueluDb db,
        IReadOnlyList<string> codes,
        DateOnly day,
        CancellationToken ct
    ) => await db.RegisteredOn(day).Where(unit => codes.Contains(unit.Code)).ToListAsync(ct);

    internal static IEnumerable<(Words Label, string Value)> Of(RegisteredUnit unit)
    {
        yield return (new("统一社会信用代码", "Social credit code"), unit.Code);
        yield return (new("行政区划", "Region"), unit.Region);
        yield return (new("行业代码", "Industry"), unit.Industry);
        if (unit.RegistrationType is { } type)
            yield return (new("登记注册类型", "Registration type"), type);
        if (unit.Employees is { } people)
            yield return (new("从业人员（人）", "Employees"), people.ToString(CultureInfo.InvariantCulture));
        if (unit.Revenue is { } revenue)
            yield return (
                new("营业收入（千元）", "Revenue (thousand yuan)"),
                revenue.ToString(CultureInfo.InvariantCulture)
            );
    }
}
