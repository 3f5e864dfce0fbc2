using System.Globalization;
using Yuelu.Kernel;
using Yuelu.Statistics.Contract;

namespace Yuelu.Statistics.Filings.Pages;

/// <summary>A rule that does not hold, as a page shows it.</summary>
/// <param name="Name">Name of the control for its explanation.</param>
/// <param name="Message">What the rule says.</param>
/// <param name="Grade">How much it weighs.</param>
/// <param name="Line">Number of the line; null when of the form.</param>
/// <param name="Explanation">What the enterprise says to it.</param>
/// <param name="Keeps">Why it keeps the form from being filed; null when it does not.</param>
/// <param name="Fields">The fields that the rule reads.</param>
public sealed record FindingView(
    string Name,
    Words Message,
    AuditGrade Grade,
    int? Line,
    string Explanation,
    Words? Keeps,
    IReadOnlyList<ReadField> Fields
)
{
    internal static FindingView Of(JudgedFinding finding) =>
        new(
            finding.Line is { } line
                ? string.Create(CultureInfo.InvariantCulture, $"e.{finding.Rule.Code}/{line}")
                : $"e.{finding.Rule.Code}",
            finding.Rule.Message,
            finding.Rule.Grade,
            finding.Line,
            finding.Explanation,
            finding.Keeps?.Detail,
            finding.Fields
        );
}
