namespace Yuelu.Registry.Sizes;

/// <summary>企业规模划型, from the smallest up.</summary>
internal enum SizeClass
{
    /// <summary>微型.</summary>
    Micro,

    /// <summary>小型.</summary>
    Small,

    /// <summary>中型.</summary>
    Medium,

    /// <summary>大型.</summary>
    Large,
}

/// <summary>Why there is no size class.</summary>
internal enum SizeUnknown
{
    /// <summary>There is one.</summary>
    No,

    /// <summary>从业人员或营业收入 is not known.</summary>
    NoFigure,

    /// <summary>No rule holds on that day for that industry.</summary>
    NoRule,
}

/// <summary>The size class of an enterprise on a day.</summary>
/// <param name="Class">Null when it is not known.</param>
/// <param name="Rule">The lower bounds that it was told by; empty when there are none.</param>
/// <param name="IsAssumed">Whether it rests on a bound that is an assumption of the operator.</param>
internal sealed record SizeVerdict(SizeClass? Class, SizeUnknown Unknown, IReadOnlyList<SizeBound> Rule, bool IsAssumed)
{
    /// <summary>Where the rule is known from.</summary>
    internal string Source => string.Join("；", Rule.Select(bound => bound.Source).Distinct());
}
