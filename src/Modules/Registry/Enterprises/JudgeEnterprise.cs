using System.Globalization;
using Yuelu.Kernel;
using Yuelu.Registry.CodeLists;

namespace Yuelu.Registry.Enterprises;

/// <summary>What a line does to the register.</summary>
internal enum EnterpriseChange
{
    Unchanged,
    Founded,
    Changed,
    Closed,

    /// <summary>It tells of an earlier time; the facts of today stay.</summary>
    History,
}

/// <summary>A line that is right.</summary>
/// <param name="Seen">The stamp of the enterprise as it was before; null for a new one.</param>
/// <param name="Enterprise">As it is after it.</param>
internal sealed record JudgedLine(
    int Row,
    EnterpriseChange Change,
    Enterprise Enterprise,
    Guid? Seen,
    EnterpriseFacts Facts,
    DateOnly ValidFrom,
    string Source
);

/// <summary>
/// Judges one line of a file or one form against the tables and against what the register says now. Pure: it changes no
/// record, and gives a copy of the enterprise as it would be.
/// </summary>
/// <param name="defaultSource">The source where the line names none.</param>
internal sealed class JudgeEnterprise(RegisterTables tables, DateOnly today, string defaultSource)
{
    private readonly List<CellError> errors = [];

    /// <summary>What was wrong with the last line.</summary>
    internal IReadOnlyList<CellError> Errors => errors;

    /// <summary>The code as the register writes it.</summary>
    internal static string CodeOf(EnterpriseLine line) =>
        HalfWidth.Of(line[EnterpriseColumn.Code]).Trim().ToUpperInvariant();

    /// <returns>Null when something is <see cref="Errors">wrong</see>.</returns>
    internal JudgedLine? Judge(EnterpriseLine line, Enterprise? known)
    {
        errors.Clear();
        var code = CodeOf(line);
        if (SocialCreditCode.Check(code) is { } wrong)
            Wrong(line, EnterpriseColumn.Code, wrong);
        if (known is not null && !tables.Reaches(known.OrganisationPath))
            Wrong(line, EnterpriseColumn.Code, EnterpriseProblems.OfAnother);
        if (known?.MergedInto is not null)
            Wrong(line, EnterpriseColumn.Code, EnterpriseProblems.Merged);
        if (errors.Count > 0)
            return null;
        var from = Day(line, EnterpriseColumn.ValidFrom) ?? today;
        if (from > today)
            Wrong(line, EnterpriseColumn.ValidFrom, EnterpriseProblems.InFuture);
        var source = line[EnterpriseColumn.Source] is { Length: > 0 } told ? told : defaultSource;
        if (source.Length is 0 or > EnterpriseMapping.LongestSource)
            Wrong(line, EnterpriseColumn.Source, EnterpriseProblems.NoSource);
        var facts = FactsOf(line, known, from);
        return errors.Count > 0 ? null : Outcome(line.Row, code, facts, from, source, known);
    }

    private static JudgedLine Outcome(
        int row,
        string code,
        EnterpriseFacts facts,
        DateOnly from,
        string source,
        Enterprise? known
    )
    {
        var change =
            known is null ? EnterpriseChange.Founded
            : from < known.ValidFrom ? EnterpriseChange.History
            : known.Says(facts) ? EnterpriseChange.Unchanged
            : known.ClosedOn is null && facts.ClosedOn is not null ? EnterpriseChange.Closed
            : EnterpriseChange.Changed;
        var isNow = change is not (EnterpriseChange.History or EnterpriseChange.Unchanged);
        var after = new Enterprise
        {
            Id = known?.Id ?? 0,
            Code = code,
            MergedInto = known?.MergedInto,
            ValidFrom = isNow ? from : known!.ValidFrom,
        };
        after.Take(isNow ? facts : known!);
        after.NameKey = Names.NameKey.Of(after.Name);
        return new(row, change, after, known?.Stamp, facts, from, source);
    }

    private EnterpriseFacts FactsOf(EnterpriseLine line, Enterprise? known, DateOnly from)
    {
        var facts = new EnterpriseFacts();
        if (known is not null)
            facts.Take(known);
        // As on the licence, full-width brackets included.
        facts.Name = line[EnterpriseColumn.Name].Trim() is { Length: > 0 } name ? name : facts.Name;
        if (facts.Name.Length is < 2 or > EnterpriseMapping.LongestName)
            Wrong(line, EnterpriseColumn.Name, EnterpriseProblems.BadName);
        facts.Region = Code(line, EnterpriseColumn.Region, CodeList.Region, from, facts.Region)!;
        facts.Industry = Code(line, EnterpriseColumn.Industry, CodeList.Industry, from, facts.Industry)!;
        facts.RegistrationType = Code(
            line,
            EnterpriseColumn.RegistrationType,
            CodeList.RegistrationType,
            from,
            facts.RegistrationType,
            optional: true
        );
        if (Text(line, EnterpriseColumn.Park) is { } park)
            facts.Park = park == Nothing ? null : Taken(line, EnterpriseColumn.Park, tables.Park(park)) ?? facts.Park;
        if (facts.OrganisationPath.Length == 0 || line[EnterpriseColumn.Organisation].Length > 0)
            facts.OrganisationPath =
                Taken(
                    line,
                    EnterpriseColumn.Organisation,
                    tables.Responsible(Text(line, EnterpriseColumn.Organisation) ?? "", facts.Region)
                ) ?? "";
        facts.Employees = (int?)Number(line, EnterpriseColumn.Employees, facts.Employees, 10_000_000);
        facts.Revenue = Number(line, EnterpriseColumn.Revenue, facts.Revenue, 1_000_000_000_000);
        facts.FiguresYear = (int?)Number(line, EnterpriseColumn.FiguresYear, facts.FiguresYear, today.Year);
        if ((facts.Employees is not null || facts.Revenue is not null) && facts.FiguresYear is null or < 1949)
            Wrong(line, EnterpriseColumn.FiguresYear, EnterpriseProblems.NoFiguresYear);
        if (line[EnterpriseColumn.ClosedOn].Length > 0)
            facts.ClosedOn =
                Text(line, EnterpriseColumn.ClosedOn) == Nothing ? null : Day(line, EnterpriseColumn.ClosedOn);
        return facts;
    }

    /// <summary>What is written to say that something is not, or not any more.</summary>
    internal const string Nothing = "-";

    private static string? Text(EnterpriseLine line, EnterpriseColumn column) =>
        HalfWidth.Of(line[column]).Trim() is { Length: > 0 } text ? text : null;

    private string? Code(
        EnterpriseLine line,
        EnterpriseColumn column,
        CodeList list,
        DateOnly from,
        string? known,
        bool optional = false
    )
    {
        var code = Text(line, column);
        if (code is null && (optional || known?.Length > 0))
            return known;
        if (code == Nothing && optional)
            return null;
        if (code is null)
            Wrong(line, column, EnterpriseProblems.NoCode(list.Name));
        else if (!list.Form.IsMatch(code))
            Wrong(line, column, EnterpriseProblems.BadCodeForm(list.Name));
        else if (tables.Refuse(list, code, from) is { } problem)
            Wrong(line, column, problem);
        return code ?? "";
    }

    private long? Number(EnterpriseLine line, EnterpriseColumn column, long? known, long most)
    {
        if (Text(line, column) is not { } text)
            return known;
        if (text == Nothing)
            return null;
        if (
            long.TryParse(text.Replace(",", ""), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number <= most
        )
            return number;
        Wrong(line, column, EnterpriseProblems.BadNumber(most));
        return known;
    }

    private DateOnly? Day(EnterpriseLine line, EnterpriseColumn column)
    {
        if (Text(line, column) is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, DayForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        Wrong(line, column, EnterpriseProblems.BadDay);
        return null;
    }

    private static readonly string[] DayForms = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "yyyy年M月d日"];

    private string? Taken(EnterpriseLine line, EnterpriseColumn column, Result<string> found)
    {
        if (found.Succeeded(out var value, out var problem))
            return value;
        Wrong(line, column, problem);
        return null;
    }

    private void Wrong(EnterpriseLine line, EnterpriseColumn column, Problem problem) =>
        errors.Add(new(column, line[column], problem));
}
