namespace Yuelu.Statistics.Sdmx;

/// <summary>Which codes of a dimension are wanted.</summary>
/// <param name="IsAllBut">Whether all are wanted but these.</param>
internal sealed record SdmxCodes(bool IsAllBut, IReadOnlyList<string> Codes)
{
    internal static SdmxCodes Any { get; } = new(true, []);

    internal static SdmxCodes None { get; } = new(false, []);

    internal static SdmxCodes Of(params string[] codes) => new(false, codes);

    internal bool IsAny => IsAllBut && Codes.Count == 0;

    internal bool Has(string code) => Codes.Contains(code) != IsAllBut;

    /// <summary>Whatever is not wanted here.</summary>
    internal SdmxCodes Others => this with { IsAllBut = !IsAllBut };

    /// <summary>What both want.</summary>
    internal SdmxCodes And(SdmxCodes other) =>
        (IsAllBut, other.IsAllBut) switch
        {
            (true, true) => new(true, [.. Codes.Union(other.Codes)]),
            (true, false) => new(false, [.. other.Codes.Where(Has)]),
            _ => new(false, [.. Codes.Where(other.Has)]),
        };

    /// <summary>What either wants.</summary>
    internal SdmxCodes Or(SdmxCodes other) => Others.And(other.Others).Others;
}
