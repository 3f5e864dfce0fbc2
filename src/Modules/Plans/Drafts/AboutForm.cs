using Yuelu.Kernel;
using Yuelu.Plans.Versions;

namespace Yuelu.Plans.Drafts;

/// <summary>The form about the plan itself: facts as typed text, one line an item, “中文 | English | T18”.</summary>
internal static class AboutForm
{
    internal const string TitleZh = "titleZh";
    internal const string TitleEn = "titleEn";
    internal const string TerritoryZh = "territoryZh";
    internal const string TerritoryEn = "territoryEn";
    internal const string Industries = "industries";
    internal const string Actions = "actions";
    internal const string Landmarks = "landmarks";
    internal static readonly IReadOnlyList<string> Fields =
    [
        TitleZh,
        TitleEn,
        TerritoryZh,
        TerritoryEn,
        Industries,
        Actions,
        Landmarks,
    ];

    internal static Dictionary<string, string> Of(PlanFacts facts) =>
        new()
        {
            [TitleZh] = facts.Title.Zh,
            [TitleEn] = facts.Title.En == facts.Title.Zh ? "" : facts.Title.En,
            [TerritoryZh] = facts.Territory.Zh,
            [TerritoryEn] = facts.Territory.En == facts.Territory.Zh ? "" : facts.Territory.En,
            [Industries] = Lines(facts.Industries.Select(Line)),
            [Actions] = Lines(facts.Actions.Select(Line)),
            [Landmarks] = Lines(
                facts.Landmarks.Select(mark => Line(mark.Name) + (mark.Commitment is { } code ? $" | {code}" : ""))
            ),
        };

    /// <summary>The facts as typed; English left empty repeats the Chinese.</summary>
    internal static PlanFacts Read(PlanFacts facts, IReadOnlyDictionary<string, string> typed) =>
        facts with
        {
            Title = Pair(typed[TitleZh], typed[TitleEn]),
            Territory = Pair(typed[TerritoryZh], typed[TerritoryEn]),
            Industries = [.. Items(typed[Industries]).Select(Named)],
            Actions = [.. Items(typed[Actions]).Select(Named)],
            Landmarks =
            [
                .. Items(typed[Landmarks]).Select(item => new Landmark(Named(item), item.Length > 2 ? item[2] : null)),
            ],
        };

    private static string Line(Words words) => words.Zh == words.En ? words.Zh : $"{words.Zh} | {words.En}";

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);

    private static Words Named(string[] item) => Pair(item[0], item.Length > 1 ? item[1] : "");

    private static Words Pair(string zh, string en) => new(zh.Trim(), en.Trim().Length == 0 ? zh.Trim() : en.Trim());

    private static IEnumerable<string[]> Items(string text) =>
        text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(['|', '｜'], StringSplitOptions.TrimEntries))
            .Where(item => item[0].Length > 0);
}
