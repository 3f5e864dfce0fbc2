namespace Yuelu.Statistics.Synthetic;

/// <summary>A known way in which a form goes wrong.</summary>
internal enum PlantedKind
{
    /// <summary>Ten times too much: one answer, with the sum since January or without, or all sums of money (万元 read as 千元).</summary>
    TimesTen,

    /// <summary>A thousand times too much: one answer, with the sum since January or without, or all sums of money (元 read as 千元).</summary>
    TimesThousand,

    /// <summary>Two neighbouring answers changed places.</summary>
    Swapped,

    /// <summary>The last period's answers once more.</summary>
    Copied,

    /// <summary>A wrong sign.</summary>
    Sign,

    /// <summary>A total that its parts do not give.</summary>
    BrokenSum,

    /// <summary>One answer up or down by 80 %, with the sum since January or without.</summary>
    Jump,
}

/// <summary>
/// Plants errors into answers. Not planted, because nobody could see it in the figures: a change of an answer below 10 units, a
/// swap of two that differ by less than a fifth, a copy where there is no period before. Pure.
/// </summary>
internal static class PlantedError
{
    private const long Smallest = 10 * PanelValues.Hundred;

    /// <summary>Sums of money.</summary>
    private static readonly int[] Money = [.. Enumerable.Range(1, 29), 31, 32];

    /// <summary>Answers for the period itself, with the sum since January.</summary>
    private static readonly (int Own, int Since)[] Pairs =
    [
        (1, 2),
        (3, 4),
        (5, 6),
        (7, 8),
        (9, 10),
        (31, 32),
        (33, 34),
        (39, 40),
    ];

    /// <summary>Totals of others.</summary>
    private static readonly int[] Totals = [2, 4, 8, 10, 17, 19, 21, 32, 34, 37, 40];

    /// <summary>The answers with an error of a kind; null where there is nothing to plant it in.</summary>
    internal static PanelValues? Plant(PlantedKind kind, PanelValues right, PanelValues? last, Dice dice)
    {
        var wrong = right.Copy();
        switch (kind)
        {
            case PlantedKind.TimesTen or PlantedKind.TimesThousand:
                var factor = kind == PlantedKind.TimesTen ? 10 : 1000;
                if (dice.Says(0.5))
                    foreach (var code in Money)
                        wrong[code] *= factor;
                else if (!Change(wrong, ref dice, value => value * factor))
                    return null;
                break;
            case PlantedKind.Jump:
                var up = dice.Says(0.5);
                if (!Change(wrong, ref dice, value => Rounded(value * (up ? 1.8 : 0.2))))
                    return null;
                break;
            case PlantedKind.Swapped:
                if (
                    Pick(
                        ref dice,
                        Enumerable.Range(1, PanelValues.Fields - 1),
                        code => Differ(right[code], right[code + 1])
                    )
                    is not { } first
                )
                    return null;
                (wrong[first], wrong[first + 1]) = (right[first + 1], right[first]);
                break;
            case PlantedKind.Copied:
                return last?.Copy();
            case PlantedKind.Sign:
                if (Pick(ref dice, All, code => IsLarge(right[code])) is not { } turned)
                    return null;
                wrong[turned] = -wrong[turned];
                break;
            case PlantedKind.BrokenSum:
                if (Pick(ref dice, Totals, code => IsLarge(right[code])) is not { } total)
                    return null;
                var off = (0.02 + 0.2 * dice.Even()) * (dice.Says(0.5) ? 1 : -1);
                wrong[total] +=
                    Math.Abs(off * right[total]!.Value) < Smallest ? Smallest : Rounded(off * right[total]!.Value);
                break;
        }
        return wrong;
    }

    private static IEnumerable<int> All => Enumerable.Range(1, PanelValues.Fields);

    /// <summary>Changes one answer; in half of the cases a sum since January follows, as when somebody adds it up anew.</summary>
    private static bool Change(PanelValues wrong, ref Dice dice, Func<long, long> change)
    {
        if (Pick(ref dice, All, code => IsLarge(wrong[code])) is not { } code)
            return false;
        var before = wrong[code]!.Value;
        wrong[code] = change(before);
        if (Array.Find(Pairs, pair => pair.Own == code) is { Since: > 0 } pair && dice.Says(0.5))
            wrong[pair.Since] += wrong[code]!.Value - before;
        return true;
    }

    private static int? Pick(ref Dice dice, IEnumerable<int> codes, Func<int, bool> fits)
    {
        var all = codes.Where(fits).ToList();
        return all.Count == 0 ? null : all[dice.Of(all.Count)];
    }

    private static bool IsLarge(long? value) => value is { } one && Math.Abs(one) >= Smallest;

    private static bool Differ(long? one, long? other) =>
        one is { } a
        && other is { } b
        && Math.Max(Math.Abs(a), Math.Abs(b)) >= Smallest
        && Math.Abs(a - b) >= Math.Max(Math.Abs(a), Math.Abs(b)) / 5;

    private static long Rounded(double value) => (long)Math.Round(value / PanelValues.Hundred) * PanelValues.Hundred;
}
