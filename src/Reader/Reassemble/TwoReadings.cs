using Yuelu.Reader.Sentences;

namespace Yuelu.Reader.Reassemble;

/// <summary>
/// Takes apart a file in which two readings of one document run through each other: a leading one and one that
/// repeats it from further back. What is printed twice belongs first to the leading, then to the lagging reading;
/// what stands between is given to the reading whose numbering and words it continues, with as few changes between
/// the readings as may be.
/// </summary>
/// <remarks>A beam search over the units: its time grows with their number.</remarks>
internal static class TwoReadings
{
    private const int Beam = 12;
    private const double Change = 0.6;
    private const double ChangeAtLineEnd = 0.3;
    private const double Cohesion = 0.15;
    private const double Dropped = 1.2;
    private const double AgainstHabit = 1.5;
    private const double Toss = 0.1;

    /// <summary>For each unit 0 for the leading reading, 1 for the lagging one, −1 for a third copy.</summary>
    /// <param name="first">For each unit its first printing, as <see cref="Repeats.Find"/> tells.</param>
    /// <param name="doubtful">Receives the units whose reading is nearly a toss.</param>
    public static int[] Part(string text, IReadOnlyList<Unit> units, int[] first, List<int> doubtful)
    {
        var repeated = new bool[units.Count];
        var taking = new bool[units.Count];
        for (var i = 0; i < units.Count; i++)
        {
            taking[i] = first[i] == i || !repeated[first[i]];
            if (first[i] != i)
                (repeated[i], repeated[first[i]]) = (true, true);
        }
        var words = new Kinship(text, units);
        var covered = -1;
        var (opensLeading, opens) = (0, 0);
        for (var i = 0; i < units.Count; i++)
        {
            if (first[i] != i)
                covered = Math.Max(covered, first[i]);
            if (!repeated[i] || !units[i].OpensLine)
                continue;
            opens++;
            opensLeading += first[i] == i ? 1 : 0;
        }
        // Where lines always open in the leading reading, they do so between the ties too.
        var habit = opens >= 4 && opensLeading >= 0.9 * opens;
        var (states, next) = (new List<State> { State.Start }, new List<State>());
        var seen = new HashSet<(int, int, int)>();
        for (var i = 0; i < units.Count; i++)
        {
            var forced =
                !repeated[i] ? -1
                : first[i] == i ? 0
                : 1;
            if (!taking[i])
                continue;
            words.Forget();
            next.Clear();
            foreach (var state in states)
            {
                for (var reading = 0; reading < 2; reading++)
                {
                    if (forced < 0 ? reading == 1 && !state.Lagging : forced != reading)
                        continue;
                    // What stands once before the last tie was passed over by one of them: more likely by the leading one.
                    var extra =
                        forced >= 0 ? 0
                        : reading == 0 ? (i < covered && state.Lagging ? Dropped : 0)
                        : habit && units[i].OpensLine ? AgainstHabit
                        : 0;
                    next.Add(state.Take(i, reading, units[i], words, extra, forced < 0));
                }
            }
            next.Sort((one, other) => one.Cost.CompareTo(other.Cost));
            if (
                forced < 0
                && next.Find(other => other.Reading != next[0].Reading) is { } second
                && second.Cost - next[0].Cost < Toss
            )
                doubtful.Add(i);
            Keep(next, states, seen);
        }
        var labels = new int[units.Count];
        var at = states[0];
        for (var i = units.Count - 1; i >= 0; i--)
        {
            labels[i] = taking[i] ? at.Reading : -1;
            at = taking[i] ? at.Before! : at;
        }
        return labels;
    }

    /// <summary>Of states that stand at the same places the cheapest, and of those the cheapest ones.</summary>
    private static void Keep(List<State> sorted, List<State> kept, HashSet<(int, int, int)> seen)
    {
        seen.Clear();
        kept.Clear();
        foreach (var state in sorted)
        {
            if (kept.Count == Beam)
                break;
            if (seen.Add((state.Reading, state.Leading.Key, state.Lag.Key)))
                kept.Add(state);
        }
    }

    private sealed record State(
        double Cost,
        int Reading,
        NumberPath Leading,
        NumberPath Lag,
        Recent LastLeading,
        Recent LastLag,
        bool Lagging,
        State? Before
    )
    {
        public static readonly State Start = new(
            0,
            0,
            NumberPath.Start,
            NumberPath.Start,
            Recent.None,
            Recent.None,
            false,
            null
        );

        public State Take(int index, int reading, Unit unit, Kinship words, double extra, bool unique)
        {
            var cost = Cost + extra;
            if (reading != Reading)
                cost += unit.OpensLine ? ChangeAtLineEnd : Change;
            var path = reading == 0 ? Leading : Lag;
            if (unit.Heading is { } mark)
            {
                path = path.Next(mark, out var unlikely);
                cost += unlikely;
            }
            else if (unique)
            {
                var last = reading == 0 ? LastLeading : LastLag;
                var other = reading == 0 ? LastLag : LastLeading;
                cost += Cohesion * Math.Max(0, other.Likeness(words, index) - last.Likeness(words, index));
            }
            return reading == 0
                ? this with
                {
                    Cost = cost,
                    Reading = 0,
                    Leading = path,
                    LastLeading = LastLeading.And(index),
                    Before = this,
                }
                : this with
                {
                    Cost = cost,
                    Reading = 1,
                    Lag = path,
                    LastLag = LastLag.And(index),
                    Lagging = true,
                    Before = this,
                };
        }
    }

    /// <summary>The last three units of a reading.</summary>
    private readonly record struct Recent(int Last, int Second, int Third)
    {
        public static readonly Recent None = new(-1, -1, -1);

        public Recent And(int index) => new(index, Last, Second);

        public double Likeness(Kinship words, int index)
        {
            var best = 0.0;
            foreach (var other in (ReadOnlySpan<int>)[Last, Second, Third])
            {
                if (other >= 0)
                    best += words.Between(index, other);
            }
            return best;
        }
    }
}
