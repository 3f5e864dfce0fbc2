using System.Globalization;
using System.Text.RegularExpressions;
using Yuelu.Documents;
using Yuelu.Kernel;

namespace Yuelu.Statistics.Briefs;

/// <summary>What became of a figure in an edited brief.</summary>
internal enum FigureFate
{
    /// <summary>Its text is another than what the portal computes.</summary>
    Changed,

    /// <summary>It is no longer in the document.</summary>
    Removed,

    /// <summary>A number was typed, which leads back to nothing.</summary>
    Typed,
}

/// <summary>One finding in an edited brief.</summary>
/// <param name="What">The figure's name, or the paragraph in which the number stands.</param>
/// <param name="Computed">What the portal computes; empty for a typed number.</param>
/// <param name="Found">What stands there; empty for a removed figure.</param>
internal sealed record BriefFinding(FigureFate Fate, string What, string Computed, string Found);

/// <summary>An edited brief beside what the portal writes for the same month and moment.</summary>
/// <param name="Figures">How many figures stand in the file.</param>
internal sealed record ComparedBrief(
    string Brief,
    Period Period,
    DateTimeOffset AsOf,
    int Figures,
    IReadOnlyList<BriefFinding> Findings
);

/// <summary>Checks briefs that were edited in Word: each figure against what is computed again within the reader's scope.</summary>
internal sealed partial class CompareBrief(WriteBrief write)
{
    internal const int MostBytes = 10 * 1024 * 1024;

    internal async Task<Result<ComparedBrief>> AskAsync(byte[] file, CancellationToken ct)
    {
        if (ReadDocument.Of(file) is not { } found)
            return BriefProblems.NotWord;
        var origin = found.Origin.ToLookup(one => one.Key, one => one.Value);
        if (
            origin["brief"].FirstOrDefault() is not { } code
            || !Period.Parse(origin["period"].FirstOrDefault() ?? "").Succeeded(out var period, out _)
            || !DateTimeOffset.TryParseExact(
                origin["asOf"].FirstOrDefault(),
                "O",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var at
            )
        )
            return BriefProblems.NotOurs;
        if (!(await write.AskAsync(new(code, period, at), ct)).Succeeded(out var brief, out var problem))
            return problem;
        var written = ReadDocument.Of(write.FileOf(brief))!;
        var names = brief.Document.Figures.ToDictionary(figure => figure.Id, figure => figure.Name);
        var computed = written.Figures.DistinctBy(one => one.Key).ToDictionary(one => one.Key, one => Plain(one.Value));
        var there = found.Figures.Select(one => one.Key).ToHashSet();
        var known = written.Words.SelectMany(Numbers).ToHashSet();
        return new ComparedBrief(
            code,
            period,
            at,
            found.Figures.Count,
            [
                .. found
                    .Figures.Where(one => computed.GetValueOrDefault(one.Key) != Plain(one.Value))
                    .Select(one => new BriefFinding(
                        FigureFate.Changed,
                        names.GetValueOrDefault(one.Key, one.Key),
                        computed.GetValueOrDefault(one.Key, ""),
                        one.Value
                    )),
                .. computed
                    .Where(one => !there.Contains(one.Key))
                    .Select(one => new BriefFinding(FigureFate.Removed, names[one.Key], one.Value, "")),
                .. found.Words.SelectMany(words =>
                    Numbers(words)
                        .Where(number => !known.Contains(number))
                        .Select(number => new BriefFinding(FigureFate.Typed, words, "", number))
                ),
            ]
        );
    }

    private static IEnumerable<string> Numbers(string words) =>
        Number().Matches(words).Select(match => Plain(match.Value));

    /// <summary>Thousands were set apart by a thin space that breaks over lines; files of that time say the same.</summary>
    private static string Plain(string text) => text.Replace('\u2009', '\u202F');

    [GeneratedRegex(@"\d[\d.,\u2009\u202F]*")]
    private static partial Regex Number();
}
