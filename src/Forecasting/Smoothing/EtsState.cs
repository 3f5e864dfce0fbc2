namespace Yuelu.Forecasting.Smoothing;

/// <summary>Smoothing parameters: of the level, the slope and the seasons, and by what the slope fades.</summary>
internal readonly record struct EtsWeights(double Alpha, double Beta, double Gamma, double Phi);

/// <summary>Level, slope and seasons of a model at one time. It moves by the recursions of Hyndman et al. 2008, tables 2.2 and 2.3.</summary>
internal struct EtsState
{
    private readonly EtsModel model;
    private readonly double[] seasons;
    private int place;

    /// <param name="seasons">The seasons to come, the next first; the array is this state's own from now on.</param>
    public EtsState(EtsModel model, double level, double slope, double[] seasons)
    {
        (this.model, this.seasons) = (model, seasons);
        (Level, Slope) = (level, slope);
    }

    public double Level { get; private set; }

    public double Slope { get; private set; }

    /// <summary>A state of its own with the same values.</summary>
    public readonly EtsState Copy() => new(model, Level, Slope, [.. seasons]) { place = place };

    /// <summary>What the next value is expected to be.</summary>
    public readonly double Expect(in EtsWeights weights)
    {
        var straight = Level + weights.Phi * Slope;
        return model.Season switch
        {
            SeasonKind.None => straight,
            SeasonKind.Additive => straight + seasons[place],
            _ => straight * seasons[place],
        };
    }

    /// <summary>Moves on by a value; by none when it is not a number.</summary>
    public void Take(double value, in EtsWeights weights)
    {
        var slope = weights.Phi * Slope;
        var straight = Level + slope;
        if (double.IsNaN(value))
            (Level, Slope) = (straight, slope);
        else
        {
            var season = model.HasSeasons ? seasons[place] : 0;
            var miss =
                model.Season == SeasonKind.Multiplicative ? value / season - straight : value - season - straight;
            Level = straight + weights.Alpha * miss;
            Slope = slope + weights.Beta * miss;
            if (model.HasSeasons)
            {
                var seen = model.Season == SeasonKind.Multiplicative ? value / straight : value - straight;
                seasons[place] = season + weights.Gamma * (seen - season);
            }
        }
        if (++place >= model.Cycle)
            place = 0;
    }
}
