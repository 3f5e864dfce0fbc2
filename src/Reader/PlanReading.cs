namespace Yuelu.Reader;

/// <summary>All that one document commits to, each entry pointing at its sentence. Offsets are 0-based UTF-16 indices into the decoded text.</summary>
/// <param name="Document">What the document says of itself.</param>
/// <param name="Outline">Headings in reading order; a heading that the text lost is listed as inferred.</param>
/// <param name="Commitments">Targets and other numbers, in reading order.</param>
/// <param name="Tasks">Numbered work items (任务).</param>
/// <param name="Mechanisms">Platforms, lists, funds and systems that the plan orders.</param>
/// <param name="Actors">Who is named as responsible, and for which section.</param>
/// <param name="Findings">Each repair, each missing heading and each doubt, with its place.</param>
/// <param name="Accounting">What became of every character.</param>
public sealed record PlanReading(
    DocumentFacts Document,
    IReadOnlyList<OutlineEntry> Outline,
    IReadOnlyList<Commitment> Commitments,
    IReadOnlyList<PlanTask> Tasks,
    IReadOnlyList<Mechanism> Mechanisms,
    IReadOnlyList<Actor> Actors,
    IReadOnlyList<Finding> Findings,
    Accounting Accounting
);

/// <summary>What the document says of itself; null where it does not say.</summary>
/// <param name="Title">The plan's title.</param>
/// <param name="Number">Document number (发文字号), such as 湘政发〔2015〕43号.</param>
/// <param name="Issuer">Issuing body (发文机关).</param>
/// <param name="Date">Date of issue, ISO 8601.</param>
/// <param name="Period">First and last year of the plan: two numbers.</param>
/// <param name="Sha256">SHA-256 of the file's bytes, lower-case hexadecimal.</param>
/// <param name="Chars">Length of the decoded text in UTF-16 code units.</param>
public sealed record DocumentFacts(
    string? Title,
    string? Number,
    string? Issuer,
    DateOnly? Date,
    IReadOnlyList<int>? Period,
    string Sha256,
    int Chars
);

/// <summary>A heading.</summary>
/// <param name="Number">Full path of numbers, such as <c>二（一）3</c>; unique in an outline.</param>
/// <param name="Level">1 for 一、, 2 for （一）, 3 for 1、, 4 for （1）.</param>
/// <param name="Title">The heading's words; empty when the heading is lost.</param>
/// <param name="Start">Start of the heading; for an inferred heading the place of the first sentence that belongs below it.</param>
/// <param name="End">End of the heading; equals <paramref name="Start"/> for an inferred heading.</param>
/// <param name="Inferred">Whether the text lost the heading and its number follows from its neighbours.</param>
public sealed record OutlineEntry(string Number, int Level, string Title, int Start, int End, bool Inferred);
