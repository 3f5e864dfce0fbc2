using Yuelu.Kernel;

namespace Yuelu.Statistics.Warnings;

/// <summary>The figures that a rule watches, as they are now.</summary>
/// <param name="Periods">Oldest first; where steps are equal, those without a figure included.</param>
/// <param name="Values">The figure of each; null where there is none.</param>
/// <param name="Growth">Growth over the same enterprises as a share; null where there is none or the figure is official.</param>
/// <param name="Cycle">Steps in a year; 0 where they are not equal, such as figures to date.</param>
/// <param name="Decimals">Digits after the point that the figures have.</param>
/// <param name="HeldAt">When the last value of the series was taken in; null for a total.</param>
/// <param name="Vintage">Number of the vintage; null for a series.</param>
/// <param name="Sha256">Of the series' values or of the vintage.</param>
internal sealed record Watched(
    IReadOnlyList<Period> Periods,
    IReadOnlyList<decimal?> Values,
    IReadOnlyList<decimal?> Growth,
    int Cycle,
    int Decimals,
    string Unit,
    DateTimeOffset? HeldAt,
    int? Vintage,
    string Sha256
);
