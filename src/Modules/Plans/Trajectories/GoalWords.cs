using Yuelu.Kernel;

namespace Yuelu.Plans.Trajectories;

/// <summary>A goal in words: its comparator, number and unit.</summary>
internal static class GoalWords
{
    /// <summary>The goal, such as 不低于85%, 5—8家 or ≈50家.</summary>
    public static Words Of(Promise promise)
    {
        if (promise.Goal is not { } goal)
            return new("（无数字）", "(no number)");
        var number = Numeral.Say(new Quantity(goal), promise.Unit);
        if ((promise.Most ?? promise.Top) is { } most)
            return new(
                $"{Numeral.Say(goal).Zh}—{Numeral.Say(new Quantity(most), promise.Unit).Zh}",
                $"{Numeral.Say(goal).En}–{Numeral.Say(new Quantity(most), promise.Unit).En}"
            );
        return promise switch
        {
            { IsAbout: true } => new($"{number.Zh}左右", $"about {number.En}"),
            { Strict: true, Direction: Direction.Up } => new($"{number.Zh}以上（不含）", $"more than {number.En}"),
            { Strict: true } => new($"{number.Zh}以下（不含）", $"less than {number.En}"),
            { IsAtLeast: true } => new($"不低于{number.Zh}", $"at least {number.En}"),
            { Kind: PromiseKind.CumulativeChange } => number,
            { Direction: Direction.Down } => new($"不超过{number.Zh}", $"at most {number.En}"),
            _ => number,
        };
    }
}
