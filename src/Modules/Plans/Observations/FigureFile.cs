using System.Globalization;
using Yuelu.Kernel;
using Yuelu.Platform.Tables;

namespace Yuelu.Plans.Observations;

/// <summary>Writes figures, templates and errors as files; what is written here is read again by <see cref="ReadFigureTable"/>.</summary>
internal static class FigureFile
{
    /// <summary>The figures as CSV with a byte-order mark, so that Excel shows Chinese.</summary>
    public static byte[] Csv(IEnumerable<Observation> observations, Language language) =>
        CsvFile.Write(Headings(language), observations.Select(o => Cells(o, language)));

    /// <summary>The figures as a workbook.</summary>
    public static byte[] Workbook(IEnumerable<Observation> observations, Language language) =>
        WorkbookFile.Write(Headings(language), observations.Select(o => Cells(o, language)));

    /// <summary>The wrong cells as a workbook: row, column, value, reason, mend.</summary>
    public static byte[] Errors(IEnumerable<CellError> errors, Language language) =>
        WorkbookFile.Write(
            [.. ObservationWords.ErrorHeadings.Select(heading => heading.In(language))],
            errors.Select(error =>
                new[]
                {
                    error.Row.ToString(CultureInfo.InvariantCulture),
                    FigureColumns.Heading(error.Column).In(language),
                    error.Value,
                    error.Reason.In(language),
                    error.Mend.In(language),
                }
            )
        );

    private static string[] Headings(Language language) =>
        [.. FigureColumns.All.Select(column => FigureColumns.Heading(column).In(language))];

    private static string[] Cells(Observation observation, Language language) =>
        [
            observation.CommitmentCode,
            observation.Indicator,
            observation.Period,
            FigureValue.Write(observation.Value, observation.Bound),
            observation.Unit,
            observation.Scope,
            ObservationWords.Role(observation.Role).In(language),
            observation.RoleReason,
            observation.SourceTitle,
            observation.SourceAddress,
            observation.Note,
        ];
}
