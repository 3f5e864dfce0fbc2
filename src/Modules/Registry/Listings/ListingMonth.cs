using System.Globalization;
using Yuelu.Platform;
using Yuelu.Registry.DatedTables;

namespace Yuelu.Registry.Listings;

/// <summary>Which month of the list is wanted.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Since">First day of the month that it is compared with; null for the list itself.</param>
internal sealed record ListingMonth(DateOnly Month, DateOnly? Since)
{
    /// <summary>This month when the address names none, or none that is one.</summary>
    internal static ListingMonth Of(IQueryCollection query, TimeProvider clock)
    {
        var today = clock.Today();
        var month = RowReader.MonthOf(query["month"].ToString()) ?? new DateOnly(today.Year, today.Month, 1);
        return new(month, RowReader.MonthOf(query["since"].ToString()));
    }

    internal static string Write(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
