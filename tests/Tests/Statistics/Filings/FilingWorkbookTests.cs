using System.IO.Compression;
using Yuelu.Kernel;
using Yuelu.Platform.Tables;
using Yuelu.Statistics.Audit;
using Yuelu.Statistics.Contract;

namespace Yuelu.Statistics.Filings;

/// <summary>The Excel template of a return.</summary>
public sealed class FilingWorkbookTests
{
    private static readonly FormDefinition Definition = SampleForm.Definition with
    {
        Groups =
        [
            SampleForm.Definition.Groups[0] with
            {
                Fields =
                [
                    .. SampleForm.Definition.Groups[0].Fields,
                    new("04", new("合计", "Sum"), FieldType.Number, "千元", Formula: "'01' + '02'"),
                    new("05", new("投产日", "Day"), FieldType.Day),
                    new("06", new("是否停产", "Stopped"), FieldType.YesNo),
                    new(
                        "07",
                        new("类型", "Kind"),
                        FieldType.Choice,
                        Choices:
                        [
                            .. Enumerable
                                .Range(1, 60)
                                .Select(i => new FieldChoice($"c{i}", new($"选项{i}", $"Choice {i}"))),
                        ]
                    ),
                    new("08", new("备注", "Note"), FieldType.Text),
                ],
            },
            SampleForm.Definition.Groups[1],
        ],
    };

    private static readonly Filing Filing = new()
    {
        Unit = CreditCode.Of(1),
        UnitName = "甲",
        PeriodCode = "2026-09",
    };

    private static ShelvedForm Form(FormDefinition? definition = null, string hash = "a") =>
        new(
            Guid.Empty,
            Guid.Empty,
            definition ?? Definition,
            hash,
            AuditPlan.Of(definition ?? Definition),
            FormFormulas.Of(definition ?? Definition)
        );

    private static readonly FormAnswers Answers = new(
        new Dictionary<string, string>
        {
            ["01"] = "1234.5",
            ["02"] = "-3",
            ["05"] = "2026-09-01",
            ["06"] = "true",
            ["07"] = "c59",
            ["08"] = "=1+1",
        },
        new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>
        {
            ["product"] =
            [
                .. Enumerable
                    .Range(1, 1500)
                    .Select(line => new Dictionary<string, string> { ["p01"] = $"产品{line}", ["p02"] = $"{line}.25" }),
            ],
        }
    );

    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    public void What_is_written_is_read_again(Language language)
    {
        var file = FilingWorkbook.Write(Form(), Filing, Answers, language);
        Assert.True(
            FilingWorkbook.Read(file, Form(), Filing).Succeeded(out var read, out var problem),
            problem?.Detail.En
        );
        var (before, after) = (JudgeAnswers.Do(Definition, Answers), JudgeAnswers.Do(Definition, read));
        // The sample is not complete on purpose; what matters is that both say the same.
        Assert.Equal(before.Values, after.Values);
        Assert.Equal(before.Errors.Select(error => error.Field), after.Errors.Select(error => error.Field));
        Assert.Contains("\"08\":\"=1+1\"", after.Values, StringComparison.Ordinal);
        Assert.Equal(1500, read.LinesOf("product").Count);
    }

    [Fact]
    public void The_template_of_another_version_or_enterprise_and_other_files_are_refused()
    {
        var file = FilingWorkbook.Write(Form(), Filing, Answers, Language.Chinese);
        Assert.Equal("filing.other-version", Code(file, Form(hash: "b"), Filing));
        var other = new Filing { Unit = CreditCode.Of(2), PeriodCode = "2026-09" };
        Assert.Equal("filing.other-filing", Code(file, Form(), other));
        Assert.Equal("filing.no-file", Code([], Form(), Filing));
        Assert.Equal("filing.no-template", Code("01,1\n"u8.ToArray(), Form(), Filing));
        Assert.Equal(
            "filing.no-template",
            Code(
                WorkbookFile.Write(
                    ["a"],
                    [
                        ["1"],
                    ]
                ),
                Form(),
                Filing
            )
        );
        Assert.Equal("filing.no-template", Code(file[..(file.Length / 2)], Form(), Filing));
    }

    [Fact]
    public void Merged_cells_are_refused_with_their_sheet_and_place()
    {
        foreach (var (sheet, range) in new[] { (1, "D4:D5"), (2, "A3:A4") })
        {
            var file = Edit(
                sheet,
                xml =>
                    xml.Replace(
                        "</x:sheetData>",
                        $"</x:sheetData><x:mergeCells count=\"1\"><x:mergeCell ref=\"{range}\"/></x:mergeCells>",
                        StringComparison.Ordinal
                    )
            );
            Assert.False(FilingWorkbook.Read(file, Form(), Filing).Succeeded(out _, out var problem));
            Assert.Equal("filing.merged-cells", problem.Code);
            Assert.Contains(range, problem.Detail.Zh, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Of_a_formula_its_value_counts_and_a_failed_or_boundless_one_is_told_at_its_field()
    {
        foreach (
            var (cell, code) in new[]
            {
                ("<x:f>1000+234.5</x:f><x:v>1234.5</x:v>", "read"),
                ("<x:f>1/0</x:f><x:v>#DIV/0!</x:v>", "answer"),
                ("<x:v>1E+300</x:v>", "answer"),
                ("<x:v>１２３４．５</x:v>", "read"),
            }
        )
        {
            var file = Edit(
                1,
                xml =>
                    xml.Replace("<x:v>1234.5</x:v>", cell, StringComparison.Ordinal)
                        .Replace(
                            "t=\"n\"",
                            cell.Contains('#') || cell.Contains('１') ? "t=\"str\"" : "t=\"n\"",
                            StringComparison.Ordinal
                        )
            );
            Assert.True(
                FilingWorkbook.Read(file, Form(), Filing).Succeeded(out var read, out var problem),
                problem?.Code
            );
            var judged = JudgeAnswers.Do(Definition, read);
            Assert.Equal(code == "answer", judged.Errors.Any(error => error.Field == "01"));
            if (code == "read")
                Assert.Contains("\"01\":1234.5", judged.Values, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_small_file_that_hides_a_large_one_is_refused_unread()
    {
        var file = Edit(1, xml => xml + new string(' ', 65 << 20));
        Assert.True(file.Length < 1 << 20);
        Assert.Equal("filing.unpacks-too-large", Code(file, Form(), Filing));
    }

    /// <summary>The template with one of its sheets changed.</summary>
    private static byte[] Edit(int sheet, Func<string, string> edit)
    {
        using var stream = new MemoryStream();
        stream.Write(FilingWorkbook.Write(Form(), Filing, Answers, Language.Chinese));
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = archive
                .Entries.Where(one => one.FullName.Contains("sheet"))
                .OrderBy(one => one.FullName)
                .ElementAt(sheet - 1);
            using var inside = entry.Open();
            using var reader = new StreamReader(inside, leaveOpen: true);
            var xml = edit(reader.ReadToEnd());
            inside.SetLength(0);
            using var writer = new StreamWriter(inside, leaveOpen: true);
            writer.Write(xml);
        }
        return stream.ToArray();
    }

    private static string Code(byte[] file, ShelvedForm form, Filing filing) =>
        FilingWorkbook.Read(file, form, filing).Succeeded(out _, out var problem) ? "read" : problem.Code;
}
