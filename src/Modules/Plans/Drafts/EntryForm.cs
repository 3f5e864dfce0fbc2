using Yuelu.Reader;

namespace Yuelu.Plans.Drafts;

/// <summary>The form of an entry: names of its fields, and an entry as typed text.</summary>
internal static class EntryForm
{
    internal const string Name = "name";
    internal const string Kind = "kind";
    internal const string Subject = "subject";
    internal const string Comparator = "comparator";
    internal const string Value = "value";
    internal const string Low = "low";
    internal const string High = "high";
    internal const string Unit = "unit";
    internal const string BaseYear = "baseYear";
    internal const string DeadlineYear = "deadlineYear";
    internal const string PerYear = "perYear";
    internal const string Hedge = "hedge";
    internal const string Section = "section";
    internal const string Code = "code";

    /// <summary>All fields.</summary>
    internal static readonly IReadOnlyList<string> Fields =
    [
        Name,
        Kind,
        Subject,
        Comparator,
        Value,
        Low,
        High,
        Unit,
        BaseYear,
        DeadlineYear,
        PerYear,
        Hedge,
        Section,
        Code,
    ];

    /// <summary>What the form shows for an entry.</summary>
    internal static Dictionary<string, string> Of(DraftEntry entry) =>
        entry switch
        {
            { Commitment: { } commitment } => Of(commitment, entry.Code),
            { Task: { } task } => new() { [Name] = task.Title, [Section] = task.Section },
            _ => new()
            {
                [Name] = entry.Mechanism!.Name,
                [Kind] = entry.Mechanism.Kind.ToString(),
                [Section] = entry.Mechanism.Section ?? "",
            },
        };

    /// <summary>What the form shows for a commitment.</summary>
    internal static Dictionary<string, string> Of(Commitment commitment, string? code = null) =>
        new()
        {
            [Name] = commitment.Indicator,
            [Kind] = commitment.Kind.ToString(),
            [Subject] = commitment.Subject ?? "",
            [Comparator] = commitment.Comparator.ToString(),
            [Value] = Number(commitment.Value),
            [Low] = Number(commitment.Low),
            [High] = Number(commitment.High),
            [Unit] = commitment.Unit,
            [BaseYear] = commitment.BaseYear?.ToString() ?? "",
            [DeadlineYear] = commitment.DeadlineYear?.ToString() ?? "",
            [PerYear] = commitment.PerYear ? "on" : "",
            [Hedge] = commitment.Hedge ?? "",
            [Section] = commitment.Section ?? "",
            [Code] = code ?? "",
        };

    private static string Number(decimal? value) => value?.ToString("0.############################") ?? "";
}
