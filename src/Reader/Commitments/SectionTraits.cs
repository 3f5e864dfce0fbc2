using Yuelu.Reader.Outline;
using Yuelu.Reader.Text;

namespace Yuelu.Reader.Commitments;

/// <summary>What a section's title says of the numbers below it.</summary>
internal static class SectionTraits
{
    private static readonly WordSet GoalTitles = new("目标 指标 愿景");

    /// <summary>For each section whether it looks back and whether it states goals; both are inherited.</summary>
    public static (bool Past, bool Goals)[] Of(List<Section> sections)
    {
        var traits = new (bool Past, bool Goals)[sections.Count];
        for (var i = 0; i < sections.Count; i++)
        {
            var (past, goals) = sections[i].Parent >= 0 ? traits[sections[i].Parent] : default;
            var title = sections[i].Title;
            if (title.Length <= 30)
            {
                var isGoal = GoalTitles.In(title);
                goals |= isGoal;
                past = !isGoal && (past || Tense.IsPastTitle(title));
            }
            traits[i] = (past, goals && !past);
        }
        return traits;
    }
}
