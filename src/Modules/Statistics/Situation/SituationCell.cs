namespace Yuelu.Statistics.Situation;

/// <summary>By what the enterprises of a dashboard are told apart.</summary>
public enum SituationPart
{
    /// <summary>All together.</summary>
    All,

    /// <summary>市州: by the first four digits of the area.</summary>
    City,

    /// <summary>县市区.</summary>
    County,

    /// <summary>行业大类: by the first two digits of the industry.</summary>
    Division,

    /// <summary>企业规模, as the register had it when the vintage was published.</summary>
    Size,

    /// <summary>Each enterprise by itself.</summary>
    Enterprise,
}

/// <summary>What a group of enterprises filed for one period, added up.</summary>
/// <param name="Code">Of the group: an area of six digits, a division, a size class or a credit code; empty for all together and for those of which it is not known.</param>
/// <param name="Period">As facts write it, such as <c>2026M03</c>.</param>
/// <param name="Value">The sum.</param>
/// <param name="Units">How many enterprises are in it.</param>
/// <param name="SameSet">本期同口径: the sum of those that also filed for the same period of the year before.</param>
/// <param name="Prior">同期同口径: what those filed then.</param>
/// <param name="SameUnits">How many those are.</param>
internal sealed record SituationCell(
    SituationPart Part,
    string Code,
    string Period,
    decimal Value,
    long Units,
    decimal SameSet,
    decimal Prior,
    long SameUnits
);
