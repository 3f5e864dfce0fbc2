using Yuelu.Kernel;

namespace Yuelu.Plans.Trajectories;

/// <summary>The tolerance of 'about' (左右), where the operator has set one.</summary>
internal static class Tolerance
{
    /// <summary>The number that is still enough, or null when the promise does not say about or nothing is set.</summary>
    public static decimal? Ease(Promise promise, Bands bands, List<Words> notes)
    {
        if (!promise.IsAbout || bands.About is not { } percent || promise.Goal is not { } goal)
            return null;
        notes.Add(AssumptionWords.Tolerance.With(Numeral.Say(percent)));
        var room = Math.Abs(goal) * percent / 100;
        return promise.Direction == Direction.Up ? goal - room : goal + room;
    }
}
