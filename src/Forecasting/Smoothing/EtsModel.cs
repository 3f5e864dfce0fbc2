namespace Yuelu.Forecasting.Smoothing;

/// <summary>How a model lets the level move on.</summary>
internal enum TrendKind
{
    /// <summary>The level stays.</summary>
    None,

    /// <summary>It grows by a slope that itself moves.</summary>
    Additive,

    /// <summary>The slope fades with each step.</summary>
    Damped,
}

/// <summary>How the seasons act on the level.</summary>
internal enum SeasonKind
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>They are added.</summary>
    Additive,

    /// <summary>They multiply.</summary>
    Multiplicative,
}

/// <summary>
/// One exponential smoothing model in state space form, in the notation of Hyndman, Koehler, Ord and Snyder, “Forecasting with
/// Exponential Smoothing: The State Space Approach” (Springer 2008), chapter 2: error, trend, season.
/// </summary>
/// <param name="HasRelativeError">Whether the error is relative to the forecast (M) or added to it (A).</param>
internal readonly record struct EtsModel(bool HasRelativeError, TrendKind Trend, SeasonKind Season, int Cycle)
{
    /// <summary>A cycle longer than this is not modelled: it would have more start values than can be estimated well.</summary>
    public const int LongestCycle = 24;

    private static readonly bool[] Errors = [false, true];

    /// <summary>
    /// The models that are tried: all fifteen without a multiplicative trend (it explodes) and without an added error on
    /// multiplying seasons (its variance is not finite: section 5.2 there); those that multiply only where all values are above 0.
    /// </summary>
    public static IEnumerable<EtsModel> Admissible(int cycle, bool isPositive, bool hasSeasons) =>
        from relative in Errors
        from trend in Enum.GetValues<TrendKind>()
        from season in Enum.GetValues<SeasonKind>()
        where isPositive || (!relative && season != SeasonKind.Multiplicative)
        where hasSeasons ? cycle <= LongestCycle || season == SeasonKind.None : season == SeasonKind.None
        where relative || season != SeasonKind.Multiplicative
        select new EtsModel(relative, trend, season, season == SeasonKind.None ? 1 : cycle);

    /// <summary>Whether its variances follow from a formula: error, trend and seasons are all added.</summary>
    public bool IsLinear => !HasRelativeError;

    /// <summary>Whether there is a slope.</summary>
    public bool HasSlope => Trend != TrendKind.None;

    /// <summary>Whether there are seasons.</summary>
    public bool HasSeasons => Season != SeasonKind.None;

    /// <summary>How many numbers are estimated: smoothing parameters and free start values.</summary>
    public int Parameters => Smoothings + 1 + (HasSlope ? 1 : 0) + (HasSeasons ? Cycle - 1 : 0);

    /// <summary>How many of them are smoothing parameters.</summary>
    public int Smoothings => 1 + (HasSlope ? 1 : 0) + (HasSeasons ? 1 : 0) + (Trend == TrendKind.Damped ? 1 : 0);

    /// <summary>The model as it is written in the field, such as ETS(M,Ad,M).</summary>
    public string Name =>
        $"ETS({(HasRelativeError ? "M" : "A")},{Trend switch
        {
            TrendKind.None => "N",
            TrendKind.Additive => "A",
            _ => "Ad",
        }},{Season switch
        {
            SeasonKind.None => "N",
            SeasonKind.Additive => "A",
            _ => "M",
        }})";
}
