using Yuelu.Kernel;
using Yuelu.Platform.Search;
using Yuelu.Platform.Storage;
using Yuelu.Registry.Enterprises;
using Yuelu.Registry.Names;

namespace Yuelu.Registry.Reconciliation;

/// <summary>
/// Finds which enterprises a name may mean. Candidates are those whose name holds the whole key of it, or one of its rarer
/// pieces. The score is 100 when the names are the same text or the code is the enterprise's, 95 when their
/// <see cref="NameKey"/>s are the same, and otherwise 90 times Dice's share of common pieces of the two keys. It is a match
/// when it scores 95 or more and no other does.
/// </summary>
internal sealed class ReconcileName(YueluDb db)
{
    /// <summary>Answers to a question that names no limit, and most answers.</summary>
    private const int Usual = 5;
    private const int Most = 50;

    /// <summary>A piece that more enterprises have says little.</summary>
    private const int Rare = 300;

    private const double SameText = 100;
    private const double SameKey = 95;
    private const double MostAlike = 90;

    private readonly SearchIndex index = db.SearchIndex();

    internal async Task<ReconciliationResult> AnswerAsync(ReconciliationQuery asked, CancellationToken ct)
    {
        var text = HalfWidth.Of(asked.Query ?? "").Trim();
        var (code, region) = (Known(asked, "code") ?? text, Known(asked, "region") ?? "");
        var found = await CandidatesAsync(text, code.ToUpperInvariant(), region, ct);
        var scored = found
            .Select(one => (Enterprise: one, Score: Score(text, code, one)))
            .OrderByDescending(one => one.Score)
            .ThenBy(one => one.Enterprise.Id)
            .ToList();
        var sure = scored.Count(one => one.Score >= SameKey) == 1;
        return new([
            .. scored
                .Take(Math.Clamp(asked.Limit ?? Usual, 1, Most))
                .Select(one => View(one.Enterprise, one.Score, sure)),
        ]);
    }

    private static ReconciliationCandidate View(Enterprise one, double score, bool sure) =>
        new(
            one.Code,
            one.Name,
            one.Code,
            Math.Round(score, 1),
            sure && score >= SameKey,
            [ReconciliationAddresses.EnterpriseType]
        );

    private async Task<IReadOnlyList<Enterprise>> CandidatesAsync(
        string text,
        string code,
        string region,
        CancellationToken ct
    )
    {
        var ids = new HashSet<long>();
        var marks = new List<IReadOnlyList<string>>();
        if (region.Length >= 2)
            marks.Add([EnterpriseMarks.Region(region)]);
        var place = region.Length == 6 ? EnterpriseMarks.Digits(region) : region;
        var key = NameKey.Of(text);
        foreach (var piece in key.Length == 0 ? [] : Bigrams.Of(key).Distinct().Prepend(key))
        {
            var some = await index.FindAsync(new([piece], marks), 0, Rare + 1, ct);
            if (some.Count <= Rare)
                ids.UnionWith(some);
        }
        return await db.Set<Enterprise>()
            .AsNoTracking()
            .Where(one =>
                one.MergedInto == null
                && one.Region.StartsWith(place)
                && (ids.Contains(one.Id) || one.Code == code || one.NameKey == key)
            )
            .ToListAsync(ct);
    }

    private static double Score(string text, string code, Enterprise one)
    {
        if (SearchText.Of(text) == SearchText.Of(one.Name) || code.Equals(one.Code, StringComparison.OrdinalIgnoreCase))
            return SameText;
        var key = NameKey.Of(text);
        if (key == one.NameKey)
            return SameKey;
        var (mine, others) = (Bigrams.Of(key).ToHashSet(), Bigrams.Of(one.NameKey).ToHashSet());
        return mine.Count + others.Count == 0
            ? 0
            : MostAlike * 2 * mine.Intersect(others).Count() / (mine.Count + others.Count);
    }

    /// <summary>The text of a known property.</summary>
    private static string? Known(ReconciliationQuery asked, string property) =>
        asked
            .Properties?.Where(one => one.Pid == property && one.V.ValueKind == System.Text.Json.JsonValueKind.String)
            .Select(one => HalfWidth.Of(one.V.GetString()!).Trim())
            .FirstOrDefault(value => value.Length > 0 && (property != "region" || value.All(char.IsAsciiDigit)));
}
