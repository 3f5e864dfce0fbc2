using Yuelu.Kernel;
using Yuelu.Platform.Ui;

namespace Yuelu.Platform.Organisations.Imports;

/// <summary>What a row does.</summary>
internal enum OrganisationChange
{
    Unchanged,
    Founded,
    Renamed,
    Closed,
}

/// <summary>A row that can be taken in, with the organisation as it is after it.</summary>
internal sealed record JudgedRow(int Row, Organisation Organisation, OrganisationChange Change);

/// <summary>A cell that keeps the file out.</summary>
internal sealed record OrganisationError(int Row, OrganisationColumn Column, string Value, Words Reason);

/// <summary>
/// Judges the rows of a file in order, so that a row may stand below one that an earlier row founds. It changes the
/// organisations that it is given: a preview gives copies, taking in gives the records themselves. Pure besides.
/// </summary>
/// <param name="known">Organisations in scope, by code.</param>
/// <param name="taken">Codes that exist outside the scope.</param>
internal sealed class JudgeOrganisations(IEnumerable<Organisation> known, IReadOnlySet<string> taken)
{
    private readonly Dictionary<string, Organisation> organisations = known.ToDictionary(one => one.Code);
    private readonly Dictionary<string, int> seen = [];
    private readonly List<JudgedRow> good = [];
    private readonly List<OrganisationError> errors = [];

    internal IReadOnlyList<JudgedRow> Good => good;

    internal IReadOnlyList<OrganisationError> Errors => errors;

    internal JudgeOrganisations All(IEnumerable<OrganisationLine> lines)
    {
        foreach (var line in lines)
            Judge(line);
        return this;
    }

    private void Judge(OrganisationLine line)
    {
        if (seen.TryGetValue(line.Code, out var first))
            Wrong(line, OrganisationColumn.Code, ImportProblems.Twice(first));
        else if (OrganisationKinds.FindNamed(line[OrganisationColumn.Kind]) is not { } kind)
            Wrong(line, OrganisationColumn.Kind, OrganisationProblems.NoKind);
        else if (organisations.TryGetValue(line.Code, out var known))
            Compare(line, known, kind);
        else
            Found(line, kind);
        seen.TryAdd(line.Code, line.Row);
    }

    private void Found(OrganisationLine line, OrganisationKind kind)
    {
        if (taken.Contains(line.Code))
            Wrong(line, OrganisationColumn.Code, OrganisationProblems.CodeTaken(line.Code));
        else if (!organisations.TryGetValue(line.Parent, out var parent))
            Wrong(line, OrganisationColumn.Parent, ImportProblems.NoParent(line.Parent));
        else if (
            !Organisation
                .Found(
                    parent,
                    line.Code,
                    kind,
                    line[OrganisationColumn.NameZh],
                    line[OrganisationColumn.NameEn],
                    line[OrganisationColumn.Region]
                )
                .Succeeded(out var founded, out var problem)
        )
            Wrong(line, ColumnOf(problem), problem);
        else if (Close(line, founded) is not null)
        {
            organisations[founded.Code] = founded;
            good.Add(new(line.Row, founded, OrganisationChange.Founded));
        }
    }

    /// <summary>What is there already stays where it is; only its name, its region and its last day can be new.</summary>
    private void Compare(OrganisationLine line, Organisation known, OrganisationKind kind)
    {
        var above = known.ParentPath?.Trim('/').Split('/')[^1] ?? "";
        if (kind != known.Kind)
            Wrong(line, OrganisationColumn.Kind, ImportProblems.OtherKind(OrganisationKinds.Name(known.Kind)));
        else if (line.Parent.Length > 0 && line.Parent != above)
            Wrong(line, OrganisationColumn.Parent, ImportProblems.Moved(above));
        else
            Change(line, known);
    }

    private void Change(OrganisationLine line, Organisation known)
    {
        var before = (known.NameZh, known.NameEn, known.RegionCode);
        if (
            known.Rename(
                line[OrganisationColumn.NameZh],
                line[OrganisationColumn.NameEn],
                line[OrganisationColumn.Region]
            ) is
            { } problem
        )
        {
            Wrong(line, ColumnOf(problem), problem);
            return;
        }
        var renamed = before != (known.NameZh, known.NameEn, known.RegionCode);
        if (Close(line, known) is { } closed)
            good.Add(
                new(
                    line.Row,
                    known,
                    closed ? OrganisationChange.Closed
                        : renamed ? OrganisationChange.Renamed
                        : OrganisationChange.Unchanged
                )
            );
    }

    /// <returns>Whether it was closed by this row; null when the row is wrong.</returns>
    private bool? Close(OrganisationLine line, Organisation organisation)
    {
        var text = line[OrganisationColumn.ClosedOn];
        if (text.Length == 0 && organisation.ClosedOn is null)
            return false;
        if (TypedDay.Read(text) is not { } day)
            return Wrong(
                line,
                OrganisationColumn.ClosedOn,
                text.Length == 0 ? ImportProblems.Reopened : OrganisationProblems.NoDay
            );
        if (organisation.ClosedOn == day)
            return false;
        return organisation.Close(day) is { } problem ? Wrong(line, OrganisationColumn.ClosedOn, problem) : true;
    }

    private bool? Wrong(OrganisationLine line, OrganisationColumn column, Problem problem)
    {
        errors.Add(new(line.Row, column, line[column], problem.Detail));
        return null;
    }

    private static OrganisationColumn ColumnOf(Problem problem) =>
        problem.Code switch
        {
            "organisation.no-name" => OrganisationColumn.NameZh,
            "organisation.bad-region" => OrganisationColumn.Region,
            "organisation.too-deep" or "organisation.parent-closed" => OrganisationColumn.Parent,
            _ => OrganisationColumn.Code,
        };
}
