using Yuelu.Kernel;
using Yuelu.Plans.Drafts.Acts;
using Yuelu.Plans.Versions;
using Yuelu.Reader;

namespace Yuelu.Plans.Drafts;

/// <summary>A small made-up plan for the tests of its review.</summary>
internal static class Samples
{
    internal const string Text = "一、目标。到2030年,甲产值达到50亿元。乙比例达到30%、丙比例达到40%。建立丁平台。";

    internal static readonly PlanFacts Facts = new(
        "",
        new("样例规划", "Sample plan"),
        new("某省", "Some province"),
        [],
        [],
        [],
        "hash"
    );

    /// <summary>Three commitments (the last one unsure), one task, one mechanism, one open question on the last commitment.</summary>
    internal static DraftDocument Draft() => DraftDocument.Of(Facts, Reading());

    internal static PlanReading Reading() =>
        new(
            new DocumentFacts("样例规划", null, null, null, [2026, 2030], "hash", Text.Length),
            [new OutlineEntry("一", 1, "目标", 0, 4, false)],
            [
                Commitment("T01", "甲产值", 50, "亿元"),
                Commitment("T02", "乙比例", 30, "%"),
                Commitment("T03", "丙比例", 40, "%") with
                {
                    Confidence = 0.5,
                },
            ],
            [new PlanTask("W01", "一", "目标", 0, 4)],
            [
                new Mechanism(
                    "M01",
                    MechanismKind.Platform,
                    "丁平台",
                    "",
                    At("建立丁平台").Start,
                    At("建立丁平台").End,
                    "一"
                ),
            ],
            [],
            [new Finding("commitment.unsure", Severity.Doubt, At("丙比例").Start, At("丙比例").End, Words.Same("x"))],
            new Accounting(
                Text.Length,
                Text.Length,
                0,
                0,
                0,
                [new Segment(0, Text.Length, SegmentUse.Kept)],
                [new TextSpan(0, Text.Length)]
            )
        );

    internal static Commitment Commitment(string id, string indicator, decimal value, string unit)
    {
        var place = At(indicator);
        return new Commitment
        {
            Id = id,
            Kind = CommitmentKind.Target,
            Quote = indicator,
            Start = place.Start,
            End = place.End,
            Occurrences = [place],
            Indicator = indicator,
            Comparator = Comparator.Reach,
            Value = value,
            Unit = unit,
            DeadlineYear = 2030,
            Section = "一",
        };
    }

    /// <summary>Where words stand in the text.</summary>
    internal static TextSpan At(string words)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }

    /// <summary>The target of an act on an entry as it is in <paramref name="document"/>.</summary>
    internal static Target Target(DraftDocument document, string key) => new(key, DraftJson.Seen(document.Find(key)!));

    /// <summary>The entry's form with some fields typed anew.</summary>
    internal static Dictionary<string, string> Typed(
        DraftDocument document,
        string key,
        params (string Field, string Value)[] changes
    )
    {
        var typed = EntryForm.Of(document.Find(key)!);
        foreach (var (field, value) in changes)
            typed[field] = value;
        return typed;
    }
}
