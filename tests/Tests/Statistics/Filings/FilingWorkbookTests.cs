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

    private static string Code(byte[] file, ShelvedForm form, Filing filing) =>
        FilingWorkbook.Read(file, form, filing).Succeeded(out _, out var problem) ? "read" : problem.Code;
}
