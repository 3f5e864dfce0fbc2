namespace Yuelu.Statistics.Totals;

/// <summary>A total. Rates are fractions.</summary>
/// <param name="Area">Empty when all areas are together.</param>
/// <param name="Industry">Empty when all industries are together.</param>
/// <param name="Enterprise">Credit code; empty unless each stands by itself.</param>
/// <param name="Size">Size class; empty when all are together, or it is not known.</param>
/// <param name="Value">The sum, exact.</param>
/// <param name="SameSet">Of the enterprises that also filed a year before.</param>
/// <param name="Prior">What those filed a year before.</param>
/// <param name="Growth">Over the same enterprises; null when it cannot be computed.</param>
/// <param name="Published">Of all enterprises a year before; null when nothing was accepted then.</param>
/// <param name="Nominal">Growth over that.</param>
/// <param name="Vintage">Number of the vintage that it was made of.</param>
/// <param name="IsSynthetic">Whether that vintage holds figures of enterprises that do not exist.</param>
internal sealed record TotalView(
    string Area,
    string Industry,
    string Enterprise,
    string Size,
    string Period,
    decimal Value,
    string Unit,
    long Units,
    decimal SameSet,
    decimal Prior,
    long SameUnits,
    decimal? Growth,
    decimal? Published,
    decimal? Nominal,
    int Vintage,
    bool IsSynthetic
)
{
    internal static TotalView Of(TotalLine line, Totals answer) =>
        new(
            line.Total.Area,
            line.Total.Industry,
            line.Total.Unit,
            line.Total.Size,
            line.Period.Code,
            line.Total.Value,
            answer.Field.Unit,
            line.Total.Units,
            line.Total.SameSet,
            line.Total.Prior,
            line.Total.SameUnits,
            line.Growth,
            line.Published,
            line.Nominal,
            answer.Vintage.Number,
            answer.IsSynthetic
        );
}
