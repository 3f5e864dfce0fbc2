using Yuelu.Registry.Sizes;

namespace Yuelu.Registry.Enterprises;

/// <summary>What anybody may know of an enterprise.</summary>
/// <param name="Code">Social credit code.</param>
/// <param name="Region">Code of its county.</param>
/// <param name="Industry">Code of its industry, as fine as the table at hand.</param>
/// <param name="ClosedOn">Last day on which it exists; null while it does.</param>
internal sealed record DirectoryView(
    string Code,
    string Name,
    string Region,
    string Industry,
    string? Park,
    DateOnly? ClosedOn
)
{
    internal static DirectoryView Of(Enterprise one) =>
        new(one.Code, one.Name, one.Region, one.Industry, one.Park, one.ClosedOn);
}

/// <summary>An enterprise as those see it who keep the register.</summary>
/// <param name="Id">Number in the register.</param>
/// <param name="Organisation">Path of the organisation that looks after it.</param>
/// <param name="Revenue">In thousands of yuan.</param>
/// <param name="ValidFrom">First day from which this holds.</param>
/// <param name="MergedInto">Number of the enterprise that it turned out to be; null otherwise.</param>
/// <param name="SizeClass">By the rule that holds today; null when it is not known.</param>
/// <param name="SizeClassBy">Where that rule is known from; null when there is no class.</param>
/// <param name="IsSizeAssumed">Whether the class rests on a bound that is an assumption.</param>
internal sealed record RegisteredView(
    long Id,
    string Code,
    string Name,
    string Organisation,
    string Region,
    string? Park,
    string Industry,
    string? RegistrationType,
    int? Employees,
    long? Revenue,
    int? FiguresYear,
    DateOnly? ClosedOn,
    DateOnly ValidFrom,
    long? MergedInto,
    SizeClass? SizeClass,
    string? SizeClassBy,
    bool IsSizeAssumed
)
{
    internal static RegisteredView Of(Enterprise one, SizeRules rules) => Of(one, rules.Of(one));

    private static RegisteredView Of(Enterprise one, SizeVerdict size) =>
        new(
            one.Id,
            one.Code,
            one.Name,
            one.OrganisationPath,
            one.Region,
            one.Park,
            one.Industry,
            one.RegistrationType,
            one.Employees,
            one.Revenue,
            one.FiguresYear,
            one.ClosedOn,
            one.ValidFrom,
            one.MergedInto,
            size.Class,
            size.Class is null ? null : size.Source,
            size.IsAssumed
        );
}

/// <summary>What the register said from a day on.</summary>
/// <param name="Revenue">In thousands of yuan.</param>
/// <param name="Source">Where it is known from.</param>
internal sealed record RegisterEntryView(
    DateOnly ValidFrom,
    string Name,
    string Organisation,
    string Region,
    string? Park,
    string Industry,
    string? RegistrationType,
    int? Employees,
    long? Revenue,
    int? FiguresYear,
    DateOnly? ClosedOn,
    string Source,
    DateTimeOffset RecordedAt,
    string RecordedBy
)
{
    internal static RegisterEntryView Of(EnterpriseEntry entry) =>
        new(
            entry.ValidFrom,
            entry.Name,
            entry.OrganisationPath,
            entry.Region,
            entry.Park,
            entry.Industry,
            entry.RegistrationType,
            entry.Employees,
            entry.Revenue,
            entry.FiguresYear,
            entry.ClosedOn,
            entry.Source,
            entry.RecordedAt,
            entry.RecordedBy
        );
}
