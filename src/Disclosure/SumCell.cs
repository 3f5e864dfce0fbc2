namespace Yuelu.Disclosure;

/// <summary>A cell of a table of sums.</summary>
public sealed class SumCell
{
    private readonly List<Share> shares = [];

    internal SumCell(string area, string industry) => (Area, Industry) = (area, industry);

    /// <summary>Code of its area.</summary>
    public string Area { get; }

    /// <summary>Code of its industry, or <see cref="SumTable.AllIndustries"/>.</summary>
    public string Industry { get; }

    /// <summary>The sum.</summary>
    public decimal Value { get; private set; }

    /// <summary>Its parts, the largest first.</summary>
    public IReadOnlyList<Share> Shares => shares;

    /// <summary>The only enterprise in it, which knows the whole sum; null when there are several.</summary>
    internal string? Sole => shares.Count == 1 ? shares[0].Unit : null;

    internal void Add(Share share)
    {
        shares.Add(share);
        Value += share.Value;
    }

    internal void Sort() =>
        shares.Sort(
            (one, other) =>
                other.Value != one.Value
                    ? other.Value.CompareTo(one.Value)
                    : string.CompareOrdinal(one.Unit, other.Unit)
        );
}
