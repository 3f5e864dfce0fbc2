using Yuelu.Platform.Storage;
using Yuelu.Registry.Sizes;

namespace Yuelu.Registry.Contract;

/// <summary>
/// Tells the size classes of enterprises by the rules of a day, read once for as many enterprises as wanted. The rules are dated
/// data with their sources; who meets only one of two bounds is one class down.
/// </summary>
public sealed class UnitSizes
{
    private readonly SizeRules rules;

    private UnitSizes(SizeRules rules) => this.rules = rules;

    /// <summary>Reads the rules that hold on a day.</summary>
    public static async Task<UnitSizes> ReadAsync(YueluDb db, DateOnly day, CancellationToken ct) =>
        new(await SizeRules.ReadAsync(db, day, ct));

    /// <summary><c>large</c>, <c>medium</c>, <c>small</c> or <c>micro</c>; null where a figure is not known or no rule holds.</summary>
    public string? Of(RegisteredUnit unit) =>
        rules.Of(unit.Industry, unit.Employees, unit.Revenue).Class switch
        {
            SizeClass.Large => "large",
            SizeClass.Medium => "medium",
            SizeClass.Small => "small",
            SizeClass.Micro => "micro",
            _ => null,
        };
}
