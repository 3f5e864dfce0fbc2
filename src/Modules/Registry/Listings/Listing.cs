using Yuelu.Registry.DatedTables;

namespace Yuelu.Registry.Listings;

/// <summary>What happens to an enterprise on the above-threshold list.</summary>
internal enum ListingChange
{
    /// <summary>纳入: it is on the list from the month on.</summary>
    Joined,

    /// <summary>退出: it is off the list from the month on.</summary>
    Left,
}

/// <summary>
/// 入库、退库: from a month on, the first day of which is <see cref="DatedRecord.ValidFrom"/>, an enterprise is on the
/// above-threshold list or off it, until the next one.
/// </summary>
internal sealed class Listing : EnterpriseRecord
{
    public ListingChange Change { get; init; }

    /// <summary>Code of the reason in its table.</summary>
    public string Reason { get; init; } = "";

    internal override string Key => Line(EnterpriseId, ValidFrom?.ToString("yyyy-MM"));

    internal override string Says => Line(ValidFrom?.ToString("yyyy-MM"), Change, Reason);

    internal override EnterpriseRecord Copy() =>
        new Listing
        {
            ValidFrom = ValidFrom,
            Change = Change,
            Reason = Reason,
        };
}
