using System.Globalization;
using Yuelu.Kernel;
using Yuelu.Platform.Tables;

namespace Yuelu.Statistics.Calendar;

/// <summary>A cell that keeps a file out.</summary>
/// <param name="Row">Row number as the spreadsheet shows it.</param>
internal sealed record HolidayCellView(int Row, string Column, string Value, Words Reason);

/// <summary>What a file of holidays gives: its days, or what is wrong with it.</summary>
internal sealed record HolidayReading(int Year, IReadOnlyList<HolidayView> Days, IReadOnlyList<HolidayCellView> Errors);

/// <summary>Reads a CSV or Excel file of holidays. Pure.</summary>
internal static class ReadHolidays
{
    internal const int MostBytes = 1024 * 1024;
    internal const int MostRows = 500;
    private const long MostUnpacked = 16L * 1024 * 1024;

    private static readonly string[] Columns = ["date", "kind", "source", "note"];

    private static readonly Dictionary<string, string> Headings = new()
    {
        ["日期"] = "date",
        ["类别"] = "kind",
        ["来源"] = "source",
        ["备注"] = "note",
    };

    private static readonly Dictionary<string, HolidayKind> Kinds = new()
    {
        ["节假日"] = HolidayKind.Holiday,
        ["放假"] = HolidayKind.Holiday,
        ["holiday"] = HolidayKind.Holiday,
        ["调休上班"] = HolidayKind.WorkingDay,
        ["上班"] = HolidayKind.WorkingDay,
        ["working day"] = HolidayKind.WorkingDay,
    };

    /// <param name="asked">The year that the file is about; days at its edges may lie in the years beside it. Null: the year in which most days lie.</param>
    internal static Result<HolidayReading> Read(byte[] file, int? asked)
    {
        if (file.Length == 0)
            return HolidayProblems.NoFile;
        if (file.Length > MostBytes)
            return HolidayProblems.TooLarge(file.Length);
        var (fault, rows) = ReadTable.Rows(file, MostUnpacked, MostRows * 2);
        if (fault == TableFault.TooLarge)
            return HolidayProblems.TooLarge(MostUnpacked);
        return fault == TableFault.Unreadable ? HolidayProblems.Unreadable : Judge(rows, asked);
    }

    private static Result<HolidayReading> Judge(IReadOnlyList<string[]> rows, int? asked)
    {
        var filled = rows.Select((cells, at) => (Cells: cells, Row: at + 1))
            .Where(row => row.Cells.Any(cell => cell.Length > 0))
            .ToList();
        if (filled.Count < 2)
            return HolidayProblems.Empty;
        if (filled.Count - 1 > MostRows)
            return HolidayProblems.TooManyRows;
        var heading = Array.ConvertAll(filled[0].Cells, ColumnOf);
        if (Columns[..3].Any(column => !heading.Contains(column)))
            return HolidayProblems.MissingColumns;
        var at = Array.IndexOf(heading, "date");
        if (
            (asked ?? MostOf(filled.Skip(1).Select(row => at < row.Cells.Length ? Day(row.Cells[at]) : null)))
            is not { } year
        )
            return HolidayProblems.NoYear;
        var (days, errors) = (new List<HolidayView>(), new List<HolidayCellView>());
        foreach (var (cells, row) in filled.Skip(1))
        {
            string Cell(string column) =>
                Array.IndexOf(heading, column) is >= 0 and var place && place < cells.Length
                    ? SafeCell.Undo(cells[place])
                    : "";
            void Wrong(string column, Problem problem) => errors.Add(new(row, column, Cell(column), problem.Detail));
            var (day, isKind) = (Day(Cell("date")), Kinds.TryGetValue(HalfWidth.ForSearch(Cell("kind")), out var kind));
            if (day is null || Math.Abs(day.Value.Year - year) > 1)
                Wrong("date", HolidayProblems.NoDay(year));
            else if (days.Any(one => one.Day == day))
                Wrong("date", HolidayProblems.Twice);
            if (!isKind)
                Wrong("kind", HolidayProblems.NoKind);
            else if (
                kind == HolidayKind.WorkingDay
                && day is { DayOfWeek: not (DayOfWeek.Saturday or DayOfWeek.Sunday) }
            )
                Wrong("kind", HolidayProblems.WorkedAnyway);
            if (Cell("source").Length is 0 or > 200)
                Wrong("source", HolidayProblems.NoSource);
            if (day is { } read)
                days.Add(new(read, kind, Cell("source"), Cell("note")));
        }
        if (errors.Count == 0 && !days.Any(day => day.Day.Year == year))
            return HolidayProblems.OtherYear(year);
        return new HolidayReading(year, [.. days.OrderBy(day => day.Day)], errors);
    }

    private static int? MostOf(IEnumerable<DateOnly?> days) =>
        days.OfType<DateOnly>()
            .GroupBy(day => day.Year)
            .OrderByDescending(year => year.Count())
            .Select(year => (int?)year.Key)
            .FirstOrDefault();

    private static string ColumnOf(string heading)
    {
        var plain = HalfWidth.ForSearch(heading);
        return Headings.GetValueOrDefault(plain, plain);
    }

    /// <summary>A spreadsheet gives the first of a month as the month alone.</summary>
    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(
            HalfWidth.Of(text),
            ["yyyy-MM-dd", "yyyy/M/d", "yyyy-M-d", "yyyy年M月d日", "yyyy-MM"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;
}
