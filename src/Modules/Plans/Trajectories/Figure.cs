using Yuelu.Kernel;

namespace Yuelu.Plans.Trajectories;

/// <summary>What a figure is to its commitment.</summary>
internal enum FigureRole
{
    /// <summary>The indicator itself.</summary>
    Indicator,

    /// <summary>Something like it (替代指标): other scope, definition or years; shown apart, never counted.</summary>
    Proxy,

    /// <summary>The series that a relative target is measured against, such as the national average.</summary>
    Reference,
}

/// <summary>A filed figure as the arithmetic sees it.</summary>
/// <param name="Id">Key of the record it comes from.</param>
/// <param name="Period">What it is for; null when its source does not say, which only a proxy may leave open.</param>
/// <param name="Quantity">The number in the commitment's unit, or its bound.</param>
/// <param name="Unit">Unit as filed.</param>
/// <param name="Role">What it is to the commitment.</param>
/// <param name="RoleReason">Why it is a proxy, or which series it is.</param>
internal sealed record Figure(
    Guid Id,
    Period? Period,
    Quantity Quantity,
    string Unit,
    FigureRole Role = FigureRole.Indicator,
    string RoleReason = ""
)
{
    /// <summary>Whether it is an average rate over its years (%/年) and not a change over them.</summary>
    public bool IsRateAYear => Unit.Replace(" ", "", StringComparison.Ordinal) is "%/年" or "%每年";
}
