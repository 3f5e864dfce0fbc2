namespace Yuelu.Reader.Scoring;

/// <summary>Real plans with annotations, kept beside the tree where they are at hand.</summary>
public sealed class SharedPlanTests(ITestOutputHelper output)
{
    private const double Least = 0.95;

    [Fact]
    public void Over_the_plans_at_hand_nineteen_of_twenty_are_right()
    {
        var scores = Scores();
        foreach (var (plan, score) in scores)
            output.WriteLine(
                $"{plan}: {score.Pairs.Count} of {score.Wanted}, {score.Extra.Count} extra; {string.Join("; ", score.Below(1))}"
            );
        Assert.Empty(Score.Pool([.. scores.Select(s => s.Score)]).Below(Least));
    }

    [Fact]
    public void In_no_plan_at_hand_more_than_one_is_missed_or_extra() =>
        Assert.All(
            Scores(),
            s =>
                Assert.True(
                    s.Score is { Missed.Count: <= 1, Extra.Count: <= 1 },
                    $"{s.Plan}: {string.Join("; ", s.Score.Below(1))}"
                )
        );

    private static List<(string Plan, Score Score)> Scores()
    {
        var folder = Path.Combine(Repository.Shared ?? "", "plans");
        Assert.SkipUnless(Repository.Shared is not null && Directory.Exists(folder), "The plans are not at hand.");
        var scores = new List<(string, Score)>();
        foreach (var gold in Directory.GetFiles(folder, "*.gold.json").Order())
        {
            var text = gold.Replace(".gold.json", ".txt");
            var result = PlanReader.Read(File.ReadAllBytes(text), Path.GetFileName(text));
            Assert.True(result.Problem is null, result.Problem?.Detail.En);
            scores.Add((Path.GetFileNameWithoutExtension(text), Score.Of(result.Value.Reading, Annotation.Load(gold))));
        }
        return scores;
    }
}
