using Yuelu.Kernel;
using Yuelu.Statistics.Contract;

namespace Yuelu.Statistics;

/// <summary>A small departmental form, as an officer would design it.</summary>
internal static class SampleForm
{
    internal static readonly FormHeader Header = new(
        "工信统01表",
        "示例省工业和信息化厅",
        "示例省统计局",
        "示统函〔2026〕1号",
        new DateOnly(2099, 12, 31)
    );

    internal static FormField Number(string code, string name, string unit = "千元") =>
        new(code, Words.Same(name), FieldType.Number, unit, IsRequired: true);

    internal static FormDefinition Definition { get; } =
        new(
            new("工业企业产销情况", "Output and sales of industrial enterprises"),
            Header,
            ReportingRhythm.Month,
            new("用于运行监测和分析。", "For monitoring and analysis."),
            20,
            [
                new(
                    "main",
                    new("产销", "Output and sales"),
                    [
                        Number("01", "工业总产值"),
                        Number("02", "工业销售产值"),
                        Number("03", "其中：出口交货值") with
                        {
                            PartOf = "02",
                        },
                    ]
                ),
                new(
                    "product",
                    new("主要产品", "Main products"),
                    [new("p01", Words.Same("产品名称"), FieldType.Text, IsRequired: true), Number("p02", "产量", "吨")],
                    Repeats: true
                ),
            ],
            [
                new(
                    "r1",
                    AuditGrade.Blocks,
                    "",
                    "'02' >= '03'",
                    new("销售产值不小于出口交货值。", "Sales are not less than exports.")
                ),
            ]
        );
}
