using Yuelu.Kernel;
using Yuelu.Platform.Facts;
using Yuelu.Platform.Storage;
using Yuelu.Statistics.Contract;

namespace Yuelu.Statistics.Audit;

/// <summary>The real engine in a folder of its own, and a small form.</summary>
internal sealed class AuditScene : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("yuelu-audit-");

    internal AuditScene() => Engine = new(new(), Storage);

    internal FactEngine Engine { get; }

    internal StorageOptions Storage => new() { Folder = folder.FullName };

    internal Auditor Auditor => new(Engine);

    public void Dispose()
    {
        Engine.Dispose();
        folder.Delete(recursive: true);
    }

    /// <summary>Fields 01 to 03 are numbers, 04 is a whole one, 05 yes or no, 06 a day, 07 a text; products have p1 and p2.</summary>
    internal static FormDefinition Form(params AuditRule[] rules) =>
        SampleForm.Definition with
        {
            Groups =
            [
                new(
                    "main",
                    Words.Same("产销"),
                    [
                        SampleForm.Number("01", "总产值"),
                        SampleForm.Number("02", "销售产值"),
                        SampleForm.Number("03", "出口交货值"),
                        new("04", Words.Same("人数"), FieldType.Whole, "人"),
                        new("05", Words.Same("开工"), FieldType.YesNo),
                        new("06", Words.Same("开业日"), FieldType.Day),
                        new("07", Words.Same("说明"), FieldType.Text),
                    ]
                ),
                new(
                    "product",
                    Words.Same("产品"),
                    [new("p1", Words.Same("名称"), FieldType.Text), SampleForm.Number("p2", "产量", "吨")],
                    Repeats: true
                ),
            ],
            Rules = rules,
        };

    internal static AuditRule Rule(string code, string vtl, string group = "") =>
        new(code, AuditGrade.NeedsExplanation, group, vtl, Words.Same("请核实。"));

    internal static AuditRow Row(string unit, string period, string values) => new(unit, period, values);

    /// <summary>Findings as short texts, such as <c>a r1</c> or <c>a r1 2</c> with a line.</summary>
    internal async Task<IReadOnlyList<string>> FindingsAsync(AuditPlan plan, AuditBatch batch) =>
        [.. (await Auditor.RunAsync(plan, batch, CancellationToken.None)).Select(Short)];

    internal Task<IReadOnlyList<string>> FindingsAsync(FormDefinition form, params AuditRow[] rows) =>
        FindingsAsync(AuditPlan.Of(form).Value, new(rows.ToAsyncEnumerable()));

    internal static string Short(AuditFinding finding) =>
        finding.Line is { } line ? $"{finding.Unit} {finding.Rule} {line}" : $"{finding.Unit} {finding.Rule}";
}
