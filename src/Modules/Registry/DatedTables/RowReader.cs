using System.Globalization;
using Yuelu.Kernel;
using Yuelu.Registry.CodeLists;
using Yuelu.Registry.Enterprises;

namespace Yuelu.Registry.DatedTables;

/// <summary>Reads the cells of one row and keeps what is wrong with them. Digits may be full-width.</summary>
/// <param name="columns">Those of the table.</param>
/// <param name="run">Its source counts for a row that names none.</param>
internal sealed class RowReader(TableRow row, IReadOnlyList<TableColumn> columns, TableRun run)
{
    private static readonly string[] DayForms = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "yyyy年M月d日"];
    private static readonly string[] MonthForms = ["yyyy-M", "yyyy/M", "yyyy.M", "yyyyMM", "yyyy年M月"];
    private static readonly string[] Yeses = ["是", "yes", "true", "1", "y"];
    private readonly List<RowError> errors = [];

    internal IReadOnlyList<RowError> Errors => errors;

    internal int Row => row.Row;

    /// <summary>The cell with half-width letters and digits; empty when there is none.</summary>
    internal string this[string key] => HalfWidth.Of(row.Cells.GetValueOrDefault(key, "")).Trim();

    /// <summary>The cell as it was written.</summary>
    internal string Text(string key, int most, bool needed = false)
    {
        var text = row.Cells.GetValueOrDefault(key, "").Trim();
        if (text.Length > most)
            Wrong(key, TableProblems.TooLong(most));
        else if (text.Any(char.IsControl))
            Wrong(key, TableProblems.NotPlain);
        else if (text.Length == 0 && needed)
            Wrong(key, TableProblems.NeedsText);
        return text;
    }

    /// <summary>Where the row is known from.</summary>
    internal string Source()
    {
        var source = row.Cells.GetValueOrDefault("source", "").Trim() is { Length: > 0 } told ? told : run.Source;
        if (source.Length is 0 or > EnterpriseMapping.LongestSource)
            Wrong("source", EnterpriseProblems.NoSource);
        else if (source.Any(char.IsControl))
            Wrong("source", TableProblems.NotPlain);
        return source;
    }

    internal DateOnly? Day(string key)
    {
        if (this[key] is not { Length: > 0 } text)
            return null;
        if (Parse(text, DayForms) is { } day)
            return day;
        Wrong(key, EnterpriseProblems.BadDay);
        return null;
    }

    /// <summary>The first day of a month; a spreadsheet gives that day where a month was typed.</summary>
    internal DateOnly? Month(string key, bool needed = false)
    {
        if (this[key] is not { Length: > 0 } text)
        {
            if (needed)
                Wrong(key, TableProblems.BadMonth);
            return null;
        }
        if (MonthOf(text) is { } month)
            return month;
        Wrong(key, TableProblems.BadMonth);
        return null;
    }

    /// <summary>The first day of the month that a text names; null when it names none.</summary>
    internal static DateOnly? MonthOf(string text) =>
        Parse(text, MonthForms) ?? (Parse(text, DayForms) is { Day: 1 } first ? first : null);

    internal long? Number(string key, long most, bool needed = false)
    {
        var text = this[key].Replace(",", "");
        if (text.Length == 0 && !needed)
            return null;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most)
            return number;
        Wrong(key, EnterpriseProblems.BadNumber(most));
        return null;
    }

    /// <summary>A code of a list that holds on a day, or today when the row names none.</summary>
    internal string Code(string key, CodeList list, RegisterTables tables, DateOnly? day, bool needed = false)
    {
        var code = this[key];
        if (code.Length == 0 && !needed)
            return code;
        if (code.Length == 0)
            Wrong(key, EnterpriseProblems.NoCode(list.Name));
        else if (!list.Form.IsMatch(code))
            Wrong(key, EnterpriseProblems.BadCodeForm(list.Name));
        else if (tables.Refuse(list, code, day ?? run.Today) is { } problem)
            Wrong(key, problem);
        return code;
    }

    /// <summary>One of some words, in either language.</summary>
    internal T Word<T>(string key, IReadOnlyDictionary<T, Words> words)
        where T : struct
    {
        var text = this[key];
        foreach (var (value, word) in words)
            if (
                text.Equals(word.Zh, StringComparison.OrdinalIgnoreCase)
                || text.Equals(word.En, StringComparison.OrdinalIgnoreCase)
            )
                return value;
        Wrong(key, TableProblems.NoSuchWord([.. words.Values]));
        return default;
    }

    internal bool Yes(string key) => Yeses.Contains(this[key].ToLowerInvariant());

    internal void Wrong(string key, Problem problem) =>
        errors.Add(
            new(columns.First(column => column.Key == key), row.Cells.GetValueOrDefault(key, ""), problem.Detail)
        );

    private static DateOnly? Parse(string text, string[] forms) =>
        DateOnly.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}
