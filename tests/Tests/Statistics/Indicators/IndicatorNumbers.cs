using System.Text.Json;

namespace Yuelu.Statistics.Indicators;

/// <summary>Numbers of answers, as they are sent.</summary>
internal static class IndicatorNumbers
{
    internal static decimal Decimal(this JsonElement line, string name) => line.GetProperty(name).Number();

    internal static long GetInt64Value(this JsonElement number) => (long)number.Number();

    /// <summary>Decimals are sent as texts or numbers.</summary>
    private static decimal Number(this JsonElement number) =>
        number.ValueKind == JsonValueKind.String
            ? decimal.Parse(number.GetString()!, System.Globalization.CultureInfo.InvariantCulture)
            : number.GetDecimal();
}
