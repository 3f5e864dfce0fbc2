using Yuelu.Kernel;
using Yuelu.Platform.Ui;
using Yuelu.Statistics.Series;

namespace Yuelu.Statistics.Warnings;

/// <summary>A rule as somebody wants it.</summary>
/// <param name="NameEn">The Chinese name where it is left out.</param>
/// <param name="Series">Key of the official series that it watches; left out for a total.</param>
/// <param name="Form">Code of the form whose total it watches.</param>
/// <param name="Field">Code of the form's field.</param>
/// <param name="Threshold">As the condition needs it, in the figure's unit, growth in per cent.</param>
/// <param name="Periods">As the condition needs it: falls in a row, or periods ahead.</param>
/// <param name="Source">Where the threshold comes from.</param>
/// <param name="ValidTo">Last day, if one is known.</param>
/// <param name="Replaces">Number of the rule of which this is the next version.</param>
internal sealed record RuleRequest(
    string Name,
    WarningCondition Condition,
    string Source,
    DateOnly ValidFrom,
    string? NameEn = null,
    string? Series = null,
    string? Form = null,
    string? Field = null,
    decimal? Threshold = null,
    int? Periods = null,
    DateOnly? ValidTo = null,
    string? Note = null,
    int? Replaces = null
)
{
    internal const int MostPeriods = 24;

    /// <summary>Everything that is wrong with it by itself, each with the field it is about. Pure.</summary>
    internal IReadOnlyList<FieldError> Check()
    {
        var errors = new List<FieldError>();
        void Refuse(bool wrong, string field, Problem problem)
        {
            if (wrong)
                errors.Add(new(field, problem.Detail));
        }
        Refuse(
            IsNot(Name, WarningMapping.LongestName) || (NameEn ?? "").Length > WarningMapping.LongestName,
            "name",
            WarningProblems.NoName
        );
        var hasSeries = !string.IsNullOrWhiteSpace(Series);
        var hasTotal = !string.IsNullOrWhiteSpace(Form) && !string.IsNullOrWhiteSpace(Field);
        Refuse(
            hasSeries == hasTotal || hasSeries && !string.IsNullOrWhiteSpace(Form + Field),
            "series",
            WarningProblems.NoFigure
        );
        Refuse(
            !Enum.IsDefined(Condition) || hasSeries && Condition == WarningCondition.GrowthBelow,
            "condition",
            WarningProblems.GrowthOfSeries
        );
        if (JudgeRule.HasThreshold(Condition))
            Refuse(
                Threshold is not { } number
                    || SeriesNumber.Read($"{number:F8}".TrimEnd('0').TrimEnd('.')) is not { } read
                    || read.Value != number,
                "threshold",
                WarningProblems.NoThreshold
            );
        else
            Refuse(Threshold is not null, "threshold", WarningProblems.NeedlessThreshold);
        if (JudgeRule.HasPeriods(Condition))
            Refuse(Periods is not (>= 1 and <= MostPeriods), "periods", WarningProblems.NoPeriods);
        else
            Refuse(Periods is not null, "periods", WarningProblems.NeedlessPeriods);
        Refuse(IsNot(Source, WarningMapping.LongestText), "source", WarningProblems.NoSource);
        Refuse((Note ?? "").Length > WarningMapping.LongestText, "note", WarningProblems.LongNote);
        Refuse(ValidTo < ValidFrom, "to", WarningProblems.NoDays);
        return errors;
    }

    /// <summary>The version that it becomes.</summary>
    internal WarningRule ToRule(
        (int Number, int Version) place,
        string organisation,
        string formPath,
        string by,
        DateTimeOffset now
    )
    {
        var rule = new WarningRule
        {
            Number = place.Number,
            Version = place.Version,
            OrganisationPath = organisation,
            NameZh = Name.Trim(),
            NameEn = string.IsNullOrWhiteSpace(NameEn) ? Name.Trim() : NameEn.Trim(),
            SeriesKey = Series?.Trim() ?? "",
            FormCode = Form?.Trim() ?? "",
            Field = Field?.Trim() ?? "",
            FormPath = formPath,
            Condition = Condition,
            Threshold = Threshold,
            Periods = Periods ?? 0,
            Source = Source.Trim(),
            Note = Note?.Trim() ?? "",
            ValidFrom = ValidFrom,
            KeptAt = now,
            KeptBy = by,
        };
        if (ValidTo is { } last)
            rule.EndOn(last);
        return rule;
    }

    private static bool IsNot(string? text, int longest) =>
        string.IsNullOrWhiteSpace(text) || text.Trim().Length > longest;
}
