namespace Yuelu.Reader.Scoring;

/// <summary>Plans that were invented for one difficulty each, annotated by another hand than the reader's.</summary>
public sealed class ScenarioTests(ITestOutputHelper output)
{
    private const double Least = 0.95;
    private const double LeastInOne = 0.9;
    private static readonly string Folder = Repository.PathOf("tests", "Tests", "Reader", "Scenarios");

    public static TheoryData<string> Plans =>
        [
            .. from gold in Directory.GetFiles(Folder, "*gold.json", SearchOption.AllDirectories)
            let name = Path.GetRelativePath(Folder, gold)
            where !name.StartsWith("noplan", StringComparison.Ordinal)
            orderby name
            select name,
        ];

    [Theory]
    [MemberData(nameof(Plans))]
    public void A_reading_finds_nine_of_ten_that_a_person_found(string gold)
    {
        var score = ScoreOf(gold);
        output.WriteLine($"{gold}: {string.Join("; ", score.Below(1))}");
        var few = Math.Max(1, (int)((1 - LeastInOne) * score.Wanted));
        Assert.True(score.Missed.Count <= few, $"missed {score.Missed.Count}: {string.Join("; ", score.Below(1))}");
        Assert.True(score.Extra.Count <= few, $"extra {score.Extra.Count}: {string.Join("; ", score.Below(1))}");
    }

    [Fact]
    public void Over_all_scenarios_nineteen_of_twenty_are_right() =>
        Assert.Empty(Score.Pool([.. Plans.Select(p => ScoreOf(p.Data))]).Below(Least));

    [Theory]
    [InlineData("noplan")]
    [InlineData("noplan_contract")]
    public void A_text_that_is_no_plan_is_refused(string scenario)
    {
        var file = Path.Combine(Folder, scenario, "input.txt");
        Assert.Equal("document.no-plan", PlanReader.Read(File.ReadAllBytes(file), "input.txt").Problem?.Code);
    }

    private static Score ScoreOf(string gold) =>
        Score.Of(
            ReadingOf(
                gold.Replace("intact.gold.json", "intact.txt")
                    .Replace("damaged.gold.json", "damaged.txt")
                    .Replace("gold.json", "input.txt")
            ).Reading,
            Annotation.Load(Path.Combine(Folder, gold))
        );

    private static ReadPlan ReadingOf(string file)
    {
        var result = PlanReader.Read(File.ReadAllBytes(Path.Combine(Folder, file)), Path.GetFileName(file));
        Assert.True(result.Problem is null, result.Problem?.Detail.En);
        return result.Value;
    }
}
