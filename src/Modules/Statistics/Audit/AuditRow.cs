namespace Yuelu.Statistics.Audit;

/// <summary>What a unit filed in one form for one period.</summary>
/// <param name="Unit">Its social credit code.</param>
/// <param name="Period">The code of the period, such as <c>2026-03</c> or <c>2026M02C</c>.</param>
/// <param name="Values">
/// One JSON object: a field's code → its answer, a repeating group's code → an array of such objects, its lines. What is absent,
/// null, or does not fit the field's type is null.
/// </param>
internal sealed record AuditRow(string Unit, string Period, string Values);

/// <summary>What the register says of a unit; null where it says nothing.</summary>
/// <param name="Unit">Its social credit code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Region">GB/T 2260 code.</param>
/// <param name="Industry">GB/T 4754 code.</param>
/// <param name="RegistrationType">Its registration type.</param>
/// <param name="Employees">People at the end of the last year that the register knows of.</param>
/// <param name="Revenue">Revenue of that year, thousand yuan.</param>
/// <param name="SizeClass">Size class of the day: large, medium, small or micro.</param>
internal sealed record AuditUnit(
    string Unit,
    string Name,
    string Region,
    string Industry,
    string? RegistrationType = null,
    int? Employees = null,
    long? Revenue = null,
    string? SizeClass = null
);

/// <summary>A rule that does not hold.</summary>
/// <param name="Unit">The unit whose form it is.</param>
/// <param name="Rule">The rule's code.</param>
/// <param name="Line">The line of a repeating group, from 1; null where the rule speaks of no line.</param>
internal sealed record AuditFinding(string Unit, string Rule, int? Line);
