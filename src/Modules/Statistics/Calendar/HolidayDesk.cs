using System.Globalization;
using Yuelu.Kernel;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;

namespace Yuelu.Statistics.Calendar;

/// <summary>Takes holiday tables in and finds those that count.</summary>
internal sealed class HolidayDesk(YueluDb db, Access access, TimeProvider clock)
{
    internal static readonly ActKind TakenIn = new(
        "holidays.taken-in",
        new Words("节假日表录入", "Holiday table taken in")
    );

    /// <summary>What came of a file.</summary>
    /// <param name="Table">The table; null when the file has errors.</param>
    internal sealed record Outcome(HolidayTable? Table, IReadOnlyList<HolidayCellView> Errors);

    /// <summary>Takes a file in whole, or says what is wrong with it.</summary>
    /// <param name="yearText">The year, as typed; empty for that in which most days lie.</param>
    internal async Task<Result<Outcome>> TakeInAsync(
        string yearText,
        byte[] file,
        string fileName,
        string by,
        CancellationToken ct
    )
    {
        if (!access.Reaches(Organisation.Root))
            return HolidayProblems.NotYours;
        var text = HalfWidth.Of(yearText).Trim();
        int? year = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var typed) ? typed : null;
        if (text.Length > 0 && year is not (>= 2000 and <= 2200))
            return HolidayProblems.NoYear;
        if (!ReadHolidays.Read(file, year).Succeeded(out var reading, out var problem))
            return problem;
        if (reading.Errors.Count > 0)
            return new Outcome(null, reading.Errors);
        var now = clock.GetUtcNow();
        var table = HolidayTable.Of(reading.Year, reading.Days, file, fileName, by, now);
        db.Add(table);
        db.Record(
            new Act(TakenIn, access.ActingRole, Subject(table.Id), now, table.FileSha256),
            Organisation.Root,
            $"{table.Year} {table.FileName}"
        );
        await db.SaveChangesAsync(ct);
        return new Outcome(table, []);
    }

    /// <summary>The tables that count: of each year the latest.</summary>
    internal async Task<IReadOnlyList<HolidayTable>> InForceAsync(CancellationToken ct) =>
        [
            .. (
                await db.Set<HolidayTable>().AsNoTracking().OrderByDescending(table => table.ImportedAt).ToListAsync(ct)
            )
                .DistinctBy(table => table.Year)
                .OrderBy(table => table.Year),
        ];

    /// <summary>The subject of acts on a table.</summary>
    internal static string Subject(Guid table) => $"holiday-table/{table}";
}
