namespace Yuelu.Statistics.PublicFigures;

/// <summary>A cell of a public table. A cell without an enterprise is not in it.</summary>
/// <param name="Area">行政区划代码, or one that ends in <see cref="PublicAreas.Unplaced"/>.</param>
/// <param name="Industry">行业大类代码; <c>_T</c> for all together.</param>
/// <param name="Field">Code of the number, or of the indicator that is computed from numbers of the same cube.</param>
/// <param name="Value">The sum, or the indicator's result; null when it is hidden.</param>
/// <param name="Units">How many enterprises are in it, of an indicator at least; null when it is hidden.</param>
internal sealed record PublicCell(
    string Field,
    string Period,
    string Area,
    string Industry,
    decimal? Value,
    long? Units,
    int Vintage
)
{
    /// <summary>CL_OBS_STATUS 2.1: a normal value.</summary>
    internal const string Normal = "A";

    /// <summary>CL_OBS_STATUS 2.1: a value is missing because it was suppressed.</summary>
    internal const string Suppressed = "Q";

    /// <summary>CL_CONF_STATUS: free.</summary>
    internal const string Free = "F";

    /// <summary>CL_CONF_STATUS: confidential. Which cells are hidden for others' sake is not told.</summary>
    internal const string Confidential = "C";

    /// <summary>Whether there are enterprises and their figure is not shown.</summary>
    internal bool IsHidden => Value is null;

    /// <summary>Its code in CL_OBS_STATUS.</summary>
    internal string ObservationStatus => IsHidden ? Suppressed : Normal;

    /// <summary>Its code in CL_CONF_STATUS.</summary>
    internal string ConfidentialityStatus => IsHidden ? Confidential : Free;
}
