using Yuelu.Kernel;

namespace Yuelu.Reader.Show;

/// <summary>One table of a reading, whatever it is written as.</summary>
/// <param name="Heading">What it shows.</param>
/// <param name="Headers">Its columns.</param>
/// <param name="Rows">Its cells.</param>
internal sealed record Section(string Heading, string[] Headers, IReadOnlyList<string[]> Rows);

/// <summary>What an officer wants to see of a reading, in order.</summary>
internal static class Sections
{
    /// <summary>What the document says of itself, name and value.</summary>
    public static IEnumerable<(string Name, string Value)> Facts(PlanReading reading, Language language)
    {
        var document = reading.Document;
        var missing = ReadingWords.NotSaid.In(language);
        yield return (ReadingWords.Title.In(language), document.Title ?? missing);
        yield return (ReadingWords.Number.In(language), document.Number ?? missing);
        yield return (ReadingWords.Issuer.In(language), document.Issuer ?? missing);
        yield return (ReadingWords.Date.In(language), document.Date?.ToString("yyyy-MM-dd") ?? missing);
        yield return (
            ReadingWords.Period.In(language),
            document.Period is { Count: > 0 } years ? string.Join('–', years) : missing
        );
        yield return (ReadingWords.Chars.In(language), document.Chars.ToString());
        yield return ("SHA-256", document.Sha256);
    }

    /// <summary>How many of each there are.</summary>
    public static IEnumerable<(string Name, string Value)> Counts(PlanReading reading, Language language)
    {
        var inferred = reading.Outline.Count(o => o.Inferred);
        var promised = reading.Commitments.Count(IsPromised);
        yield return (ReadingWords.Commitments.In(language), $"{promised}");
        yield return (ReadingWords.OtherNumbers.In(language), $"{reading.Commitments.Count - promised}");
        yield return (ReadingWords.Tasks.In(language), $"{reading.Tasks.Count}");
        yield return (ReadingWords.Mechanisms.In(language), $"{reading.Mechanisms.Count}");
        yield return (ReadingWords.Actors.In(language), $"{reading.Actors.Count}");
        yield return (ReadingWords.Outline.In(language), $"{reading.Outline.Count}");
        yield return (ReadingWords.Inferred.In(language), $"{inferred}");
        yield return (ReadingWords.Findings.In(language), $"{reading.Findings.Count}");
    }

    /// <summary>What became of the characters; the first four add up to the last.</summary>
    public static IEnumerable<(string Name, string Value)> Accounting(PlanReading reading, Language language)
    {
        var accounting = reading.Accounting;
        yield return (ReadingWords.Kept.In(language), $"{accounting.Kept}");
        yield return (ReadingWords.Repeat.In(language), $"{accounting.Repeat}");
        yield return (ReadingWords.Boilerplate.In(language), $"{accounting.Boilerplate}");
        yield return (ReadingWords.Unplaced.In(language), $"{accounting.Unplaced}");
        yield return (ReadingWords.Chars.In(language), $"{accounting.Chars}");
    }

    /// <summary>All tables that have rows; <paramref name="quotes"/> adds the words of the document.</summary>
    public static IEnumerable<Section> Tables(PlanReading reading, Language language, bool quotes)
    {
        var all = new[]
        {
            Commitments(reading.Commitments.Where(IsPromised), ReadingWords.Commitments, language, quotes),
            Commitments(reading.Commitments.Where(c => !IsPromised(c)), ReadingWords.OtherNumbers, language, quotes),
            Tasks(reading, language),
            Mechanisms(reading, language),
            Actors(reading, language),
            Findings(reading, language),
        };
        return all.Where(s => s.Rows.Count > 0);
    }

    private static bool IsPromised(Commitment commitment) =>
        commitment.Kind is not (CommitmentKind.PlanCount or CommitmentKind.ProductSpec);

    private static Section Commitments(
        IEnumerable<Commitment> commitments,
        Words heading,
        Language language,
        bool quotes
    )
    {
        Words[] headers =
        [
            ReadingWords.Id,
            ReadingWords.Kind,
            ReadingWords.Indicator,
            ReadingWords.Figure,
            ReadingWords.BaseYear,
            ReadingWords.Deadline,
            ReadingWords.PerYear,
            ReadingWords.Section,
            ReadingWords.Place,
        ];
        if (quotes)
            headers = [.. headers, ReadingWords.Quote];
        var rows = commitments.Select(c =>
            (string[])
                [
                    c.Id,
                    ReadingWords.Of(c.Kind).In(language),
                    c.Subject is { Length: > 0 } subject ? $"{subject}·{c.Indicator}" : c.Indicator,
                    Figures.Of(c, language),
                    Figures.Year(c.BaseYear),
                    Figures.Year(c.DeadlineYear),
                    c.PerYear ? ReadingWords.Yes.In(language) : "",
                    c.Section ?? "",
                    Figures.Place(c.Start, c.End),
                    .. quotes ? (string[])[c.Quote] : [],
                ]
        );
        return new Section(heading.In(language), In(headers, language), [.. rows]);
    }

    private static Section Tasks(PlanReading reading, Language language) =>
        new(
            ReadingWords.Tasks.In(language),
            In([ReadingWords.Id, ReadingWords.Section, ReadingWords.Title, ReadingWords.Place], language),
            [
                .. reading.Tasks.Select(t =>
                    (string[])
                        [
                            t.Id,
                            t.Section,
                            t.Title.Length > 0 ? t.Title : ReadingWords.Untitled.In(language),
                            Figures.Place(t.Start, t.End),
                        ]
                ),
            ]
        );

    private static Section Mechanisms(PlanReading reading, Language language) =>
        new(
            ReadingWords.Mechanisms.In(language),
            In(
                [ReadingWords.Id, ReadingWords.Kind, ReadingWords.Name, ReadingWords.Section, ReadingWords.Place],
                language
            ),
            [
                .. reading.Mechanisms.Select(m =>
                    (string[])
                        [
                            m.Id,
                            ReadingWords.Of(m.Kind).In(language),
                            m.Name,
                            m.Section ?? "",
                            Figures.Place(m.Start, m.End),
                        ]
                ),
            ]
        );

    private static Section Actors(PlanReading reading, Language language) =>
        new(
            ReadingWords.Actors.In(language),
            In([ReadingWords.Name, ReadingWords.Role, ReadingWords.Sections], language),
            [.. reading.Actors.Select(a => (string[])[a.Name, a.Role, string.Join(' ', a.Sections)])]
        );

    private static Section Findings(PlanReading reading, Language language) =>
        new(
            ReadingWords.Findings.In(language),
            In([ReadingWords.Severity, ReadingWords.Place, ReadingWords.Detail, ReadingWords.Code], language),
            [
                .. reading.Findings.Select(f =>
                    (string[])
                        [
                            ReadingWords.Of(f.Severity).In(language),
                            Figures.Place(f.Start, f.End),
                            f.Detail.In(language),
                            f.Code,
                        ]
                ),
            ]
        );

    private static string[] In(Words[] headers, Language language) => [.. headers.Select(h => h.In(language))];
}
