using System.Globalization;
using Yuelu.Kernel;
using Yuelu.Platform.Ui;
using Yuelu.Statistics.Series;

namespace Yuelu.Statistics.Warnings;

/// <summary>Reads a rule as it was typed on the page.</summary>
internal static class ReadRuleForm
{
    /// <summary>The request; or what is no number, day or condition, each with its field.</summary>
    internal static (RuleRequest? Request, IReadOnlyList<FieldError> Errors) Of(
        IReadOnlyDictionary<string, string> typed
    )
    {
        string Typed(string field) => typed.GetValueOrDefault(field, "");
        string? OrNone(string field) => Typed(field) is { Length: > 0 } text ? text : null;
        var errors = new List<FieldError>();
        if (!Enum.TryParse<WarningCondition>(Typed("condition"), out var condition))
            errors.Add(new("condition", WarningProblems.NoCondition.Detail));
        var threshold = OrNone("threshold") is { } number ? SeriesNumber.Read(number) : null;
        if (threshold is null && OrNone("threshold") is not null)
            errors.Add(new("threshold", WarningProblems.NoThreshold.Detail));
        var periods =
            OrNone("periods") is { } count
            && int.TryParse(HalfWidth.Of(count), NumberStyles.None, CultureInfo.InvariantCulture, out var many)
                ? many
                : (int?)null;
        if (periods is null && OrNone("periods") is not null)
            errors.Add(new("periods", WarningProblems.NoPeriods.Detail));
        var (from, to) = (TypedDay.Read(Typed("from")), TypedDay.Read(Typed("to")));
        if (from is null)
            errors.Add(new("from", WarningProblems.NoDays.Detail));
        if (to is null && OrNone("to") is not null)
            errors.Add(new("to", WarningProblems.NoDays.Detail));
        if (errors.Count > 0)
            return (null, errors);
        var replaces = int.TryParse(Typed("replaces"), NumberStyles.None, CultureInfo.InvariantCulture, out var rule)
            ? rule
            : (int?)null;
        return (
            new(
                Typed("name"),
                condition,
                Typed("source"),
                from!.Value,
                OrNone("nameEn"),
                OrNone("series"),
                OrNone("form"),
                OrNone("field"),
                threshold?.Value,
                periods,
                to,
                OrNone("note"),
                replaces
            ),
            []
        );
    }
}
