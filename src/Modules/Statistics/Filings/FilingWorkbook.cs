using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Yuelu.Kernel;
using Yuelu.Platform.Tables;
using Yuelu.Statistics.Contract;

namespace Yuelu.Statistics.Filings;

/// <summary>
/// The Excel template of a return: one sheet for what does not repeat, one for each repeating group, choices as lists on a hidden
/// sheet (long lists inside a cell's rule break the file), and a hidden stamp of form version, enterprise and period. What it
/// writes it reads again.
/// </summary>
internal static class FilingWorkbook
{
    /// <summary>Most bytes that a workbook may unpack to.</summary>
    private const long MostBytes = 64 * 1024 * 1024;

    private const string Main = "main";
    private const string Lists = "lists";
    private const string Stamp = "stamp";
    private const int AnswerColumn = 3;
    private const int FirstRow = 4;
    private const int FirstLine = 3;

    /// <summary>The template with what is answered so far.</summary>
    internal static byte[] Write(ShelvedForm form, Filing filing, FormAnswers answers, Language language)
    {
        using var stream = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = file.AddWorkbookPart();
            book.Workbook = new Workbook(new Sheets());
            var choices = form
                .Definition.Fields.Where(field => field.Type is FieldType.Choice or FieldType.YesNo)
                .ToList();
            var single = form
                .Definition.Groups.Where(group => !group.Repeats)
                .SelectMany(group => group.Fields)
                .ToList();
            Add(
                book,
                Main,
                [
                    [form.Definition.Title.In(language), "", filing.PeriodCode],
                    [filing.UnitName, "", filing.Unit],
                    [Code.In(language), Name.In(language), Unit.In(language), Answer.In(language), Hint.In(language)],
                    .. single.Select(
                        string[] (field) =>
                            [
                                field.Code,
                                field.Name.In(language),
                                field.Unit,
                                Shown(field, answers[field.Code], language),
                                Note(field, language),
                            ]
                    ),
                ],
                (_, column) => column == AnswerColumn,
                Validations(
                    single.Select((field, i) => (field, $"D{i + FirstRow}")).Where(one => choices.Contains(one.field)),
                    choices
                )
            );
            foreach (var group in form.Definition.Groups.Where(group => group.Repeats))
                Add(
                    book,
                    group.Code,
                    [
                        [
                            .. group.Fields.Select(field =>
                                field.Unit.Length > 0
                                    ? $"{field.Name.In(language)}（{field.Unit}）"
                                    : field.Name.In(language)
                            ),
                        ],
                        [.. group.Fields.Select(field => field.Code)],
                        .. answers
                            .LinesOf(group.Code)
                            .Select(
                                string[] (line) =>
                                    [
                                        .. group.Fields.Select(field =>
                                            Shown(field, line.GetValueOrDefault(field.Code, ""), language)
                                        ),
                                    ]
                            ),
                    ],
                    (row, column) => row >= FirstLine - 1 && group.Fields[column].IsNumber,
                    Validations(
                        group
                            .Fields.Select(
                                (field, i) =>
                                    (
                                        field,
                                        $"{Letter(i)}{FirstLine}:{Letter(i)}{JudgeAnswers.MostLines + FirstLine - 1}"
                                    )
                            )
                            .Where(one => choices.Contains(one.field)),
                        choices
                    )
                );
            var longest = choices.Select(field => Options(field, language).Count).DefaultIfEmpty().Max();
            Add(
                book,
                Lists,
                [
                    .. Enumerable
                        .Range(0, longest)
                        .Select(
                            string[] (row) =>
                                [.. choices.Select(field => Options(field, language).ElementAtOrDefault(row) ?? "")]
                        ),
                ],
                (_, _) => false,
                isHidden: true
            );
            Add(
                book,
                Stamp,
                [
                    [form.Sha256, filing.Unit, filing.PeriodCode],
                ],
                (_, _) => false,
                isHidden: true
            );
        }
        return stream.ToArray();
    }

    /// <summary>What a filled-in template says; refused when it is another form's, another version's or another enterprise's.</summary>
    internal static Result<FormAnswers> Read(byte[] file, ShelvedForm form, Filing filing)
    {
        if (file.Length == 0)
            return FilingProblems.NoFile;
        if (!Rows(file, Stamp).Succeeded(out var stamp, out var problem))
            return problem;
        if (stamp is not [[var version, var unit, var period, ..], ..])
            return FilingProblems.NoTemplate;
        if (version != form.Sha256)
            return FilingProblems.OtherVersion;
        if (unit != filing.Unit || period != filing.PeriodCode)
            return FilingProblems.OtherFiling(unit, period);
        if (!Rows(file, Main).Succeeded(out var main, out problem))
            return problem;
        var byCode = form.Definition.Fields.ToDictionary(field => field.Code);
        var fields = new Dictionary<string, string>();
        foreach (var row in main.Skip(FirstRow - 1).Where(row => row.Length > AnswerColumn))
            if (byCode.TryGetValue(SafeCell.Undo(row[0]), out var field) && field.Formula.Length == 0)
                fields[field.Code] = Typed(field, row[AnswerColumn]);
        var lines = new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>();
        foreach (var group in form.Definition.Groups.Where(group => group.Repeats))
        {
            if (!Rows(file, group.Code).Succeeded(out var rows, out problem))
                return problem;
            lines[group.Code] = Lines(group, rows);
        }
        return new FormAnswers(fields, lines);
    }

    private static IReadOnlyList<IReadOnlyDictionary<string, string>> Lines(
        FormGroup group,
        IReadOnlyList<string[]> rows
    )
    {
        var codes = rows.Count < 2 ? [] : rows[1].Select(SafeCell.Undo).ToArray();
        return
        [
            .. rows.Skip(FirstLine - 1)
                .Select(
                    IReadOnlyDictionary<string, string> (row) =>
                        group
                            .Fields.Where(field => field.Formula.Length == 0)
                            .Select(field => (field, at: Array.IndexOf(codes, field.Code)))
                            .Where(one => one.at >= 0 && one.at < row.Length && row[one.at].Length > 0)
                            .ToDictionary(one => one.field.Code, one => Typed(one.field, row[one.at]))
                )
                .Where(line => line.Count > 0),
        ];
    }

    private static Result<IReadOnlyList<string[]>> Rows(byte[] file, string sheet)
    {
        var table = new TableRows(file, MostBytes, sheet);
        var rows = table.Read().Take(JudgeAnswers.MostLines + FirstLine + 1).ToList();
        return table.Fault switch
        {
            TableFault.None when MergedCells.First(file, sheet) is { } merged => FilingProblems.MergedCells(
                sheet,
                merged
            ),
            TableFault.None => rows,
            TableFault.TooLarge => FilingProblems.UnpacksTooLarge,
            _ => FilingProblems.NoTemplate,
        };
    }

    /// <summary>A cell as it would be typed; of a first day of a month spreadsheets leave the day out.</summary>
    private static string Typed(FormField field, string cell)
    {
        cell = SafeCell.Undo(cell);
        return field.Type == FieldType.Day && cell.Length == 7 ? $"{cell}-01" : cell;
    }

    private static string Shown(FormField field, string text, Language language) =>
        field.Type switch
        {
            FieldType.Choice => field.Choices?.FirstOrDefault(one => one.Code == text)?.Name.In(language) ?? text,
            FieldType.YesNo => text switch
            {
                "true" => Forms.FormWords.Yes.In(language),
                "false" => Forms.FormWords.No.In(language),
                _ => text,
            },
            _ => text,
        };

    private static IReadOnlyList<string> Options(FormField field, Language language) =>
        field.Type == FieldType.YesNo
            ? [Forms.FormWords.Yes.In(language), Forms.FormWords.No.In(language)]
            : [.. (field.Choices ?? []).Select(choice => choice.Name.In(language))];

    private static string Note(FormField field, Language language) =>
        field.Formula.Length > 0 ? FilingWords.ComputedBySystem.In(language) : field.Hint?.In(language) ?? "";

    private static DataValidations? Validations(
        IEnumerable<(FormField Field, string Cells)> cells,
        List<FormField> choices
    )
    {
        var rules = cells
            .Select(one => new DataValidation(
                new Formula1(
                    $"{Lists}!${Letter(choices.IndexOf(one.Field))}$1:${Letter(choices.IndexOf(one.Field))}${Math.Max(1, one.Field.Choices?.Count ?? 2)}"
                )
            )
            {
                Type = DataValidationValues.List,
                AllowBlank = true,
                ShowErrorMessage = true,
                SequenceOfReferences = new ListValue<StringValue> { InnerText = one.Cells },
            })
            .ToList();
        return rules.Count == 0 ? null : new DataValidations(rules) { Count = (uint)rules.Count };
    }

    private static void Add(
        WorkbookPart book,
        string name,
        IReadOnlyList<string[]> rows,
        Func<int, int, bool> mayBeNumber,
        DataValidations? validations = null,
        bool isHidden = false
    )
    {
        var part = book.AddNewPart<WorksheetPart>();
        var data = new SheetData();
        foreach (var (row, i) in rows.Select((row, i) => (row, i)))
            data.Append(
                new Row(row.Select((cell, column) => Cell(cell, mayBeNumber(i, column)))) { RowIndex = (uint)i + 1 }
            );
        part.Worksheet = validations is null ? new Worksheet(data) : new Worksheet(data, validations);
        var sheets = book.Workbook!.GetFirstChild<Sheets>()!;
        sheets.Append(
            new Sheet
            {
                Id = book.GetIdOfPart(part),
                SheetId = (uint)sheets.Count() + 1,
                Name = name,
                State = isHidden ? SheetStateValues.Hidden : null,
            }
        );
    }

    private static Cell Cell(string text, bool mayBeNumber) =>
        mayBeNumber && JudgeAnswers.Number(text) is { } number && text.Length <= 15
            ? new Cell(new CellValue(number)) { DataType = CellValues.Number }
            : new Cell(new InlineString(new Text(SafeCell.Of(text)) { Space = SpaceProcessingModeValues.Preserve }))
            {
                DataType = CellValues.InlineString,
            };

    /// <summary>A column's letters, 0 is A.</summary>
    private static string Letter(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : $"{Letter(column / 26 - 1)}{(char)('A' + column % 26)}";

    private static readonly Words Code = new("代码", "Code");
    private static readonly Words Name = new("指标", "Field");
    private static readonly Words Unit = new("计量单位", "Unit");
    private static readonly Words Answer = new("填报数", "Answer");
    private static readonly Words Hint = new("说明", "Note");
}
