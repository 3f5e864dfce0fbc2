using Yuelu.Kernel;
using Yuelu.Statistics.Definitions;

namespace Yuelu.Statistics.Coefficients;

/// <summary>By which convention energy is turned into standard coal.</summary>
public enum EnergyBasis
{
    /// <summary>It is about something else.</summary>
    None,

    /// <summary>当量值: by the heat that it contains.</summary>
    CalorificValue,

    /// <summary>等价值: by the energy that was spent to make it.</summary>
    EquivalentValue,
}

/// <summary>系数: one number of a table.</summary>
/// <param name="Code">Its name in formulas: letters, digits, hyphens, underscores.</param>
/// <param name="Value">As its source prints it, never computed again.</param>
/// <param name="Unit">Such as <c>吨标准煤/吨</c>.</param>
public sealed record Coefficient(string Code, Words Name, decimal Value, string Unit, string Note = "");

/// <summary>系数表: coefficients, weights or factors of one source. One edition is one such document and never changes.</summary>
/// <param name="Source">Where they stand, such as the number of a standard.</param>
/// <param name="IsOfficial">Whether the source lays them down; otherwise pages say that they are a sample.</param>
/// <param name="AppliesFrom">First day of the data for which they are used.</param>
/// <param name="AppliesTo">Last such day; null while none is known.</param>
/// <param name="FactorYear">因子年份: the year of which the factors are, which may differ from that of the data; null when they are of none.</param>
/// <param name="Address">Its web address; may be empty.</param>
public sealed record CoefficientTable(
    Words Name,
    string Source,
    bool IsOfficial,
    DateOnly AppliesFrom,
    IReadOnlyList<Coefficient> Items,
    DateOnly? AppliesTo = null,
    EnergyBasis Basis = EnergyBasis.None,
    int? FactorYear = null,
    string Address = ""
) : IDefinition
{
    /// <summary>The coefficient of a code; null when there is none.</summary>
    internal Coefficient? Find(string code) => Items.FirstOrDefault(item => item.Code == code);
}
