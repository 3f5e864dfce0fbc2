using System.Globalization;
using Yuelu.Reader;

namespace Yuelu.Plans.Drafts;

/// <summary>The fields of an entry as a program sends them; what a sort of entry does not have is left out.</summary>
/// <param name="Name">Indicator, title or name.</param>
/// <param name="Kind">Of a commitment.</param>
/// <param name="MechanismKind">Of a mechanism.</param>
/// <param name="Code">Code in the published plan that a commitment continues.</param>
internal sealed record EntryRequest(
    string Name,
    CommitmentKind? Kind = null,
    MechanismKind? MechanismKind = null,
    string? Subject = null,
    Comparator? Comparator = null,
    decimal? Value = null,
    decimal? Low = null,
    decimal? High = null,
    string? Unit = null,
    int? BaseYear = null,
    int? DeadlineYear = null,
    bool PerYear = false,
    string? Hedge = null,
    string? Section = null,
    string? Code = null
)
{
    /// <summary>A new entry at a place in the text.</summary>
    internal sealed record New(int Start, int End, EntryRequest Fields, bool IsMechanism = false);

    /// <summary>The same as the page's form sends it, so that both are checked alike.</summary>
    internal Dictionary<string, string> ToForm() =>
        new()
        {
            [EntryForm.Name] = Name,
            [EntryForm.Kind] = (Kind?.ToString() ?? MechanismKind?.ToString()) ?? "",
            [EntryForm.Subject] = Subject ?? "",
            [EntryForm.Comparator] = Comparator?.ToString() ?? "",
            [EntryForm.Value] = Number(Value),
            [EntryForm.Low] = Number(Low),
            [EntryForm.High] = Number(High),
            [EntryForm.Unit] = Unit ?? "",
            [EntryForm.BaseYear] = BaseYear?.ToString(CultureInfo.InvariantCulture) ?? "",
            [EntryForm.DeadlineYear] = DeadlineYear?.ToString(CultureInfo.InvariantCulture) ?? "",
            [EntryForm.PerYear] = PerYear ? "on" : "",
            [EntryForm.Hedge] = Hedge ?? "",
            [EntryForm.Section] = Section ?? "",
            [EntryForm.Code] = Code ?? "",
        };

    private static string Number(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
