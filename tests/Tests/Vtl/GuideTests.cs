using System.Text;
using System.Text.RegularExpressions;
using Yuelu.Vtl.Structures;

namespace Yuelu.Vtl;

/// <summary>What the guide shows works.</summary>
public sealed class GuideTests
{
    private static readonly string Guide = File.ReadAllText(
        Repository.PathOf("docs", "guide", "audit-rules-in-vtl.md")
    );

    [Fact]
    public void The_worked_example_finds_what_is_wrong()
    {
        Assert.True(StructureJson.Read(Encoding.UTF8.GetBytes(Block("json"))).Succeeded(out var inputs, out _));
        var compiled = VtlCompiler.Compile(Block("vtl"), inputs);
        Assert.Empty(compiled.Errors.Select(error => $"{error.Line}:{error.Column} {error.Problem.Detail.Zh}"));
        using var duck = new Duck();
        duck.Create(
            inputs[0],
            [
                .. Enumerable
                    .Range(1, 12)
                    .Select(month =>
                        new[] { "甲", $"2025M{month:00}", $"{100 + month}", $"{60 + month}", "40", "10", "true" }
                    ),
                ["甲", "2026M01", "900", "800", "100", "10", "true"],
                ["乙", "2026M01", "0.3", "0.1", "0.2", "5", "true"],
                ["丙", "2026M01", "7", "3", "3", "0", "true"],
                ["丁", "2026M01", null, null, null, null, "false"],
            ]
        );
        duck.Create(
            inputs[1],
            [
                ["甲", "C30"],
                ["乙", "C30"],
                ["丙", "C35"],
            ]
        );
        var found = compiled.Results.ToDictionary(result => result.Name, result => duck.Read(result.Sql));
        Assert.Equal(
            ["丙 合计 内销与出口之和不等于产值", "丙 有人 开工企业的从业人数应大于零"],
            Rows("表内不符", "企业", "ruleid", "errorcode")
        );
        Assert.Equal(["甲 2026M01 112"], Rows("骤增", "企业", "月份", "上月"));
        Assert.Equal(["丁 False"], Rows("不在名录", "企业", "bool_var"));
        Assert.Contains("甲 2026M01", Rows("离群", "企业", "月份"));
        Assert.Contains("C30 2026M01 900.3 2", Rows("分行业", "行业", "月份", "产值合计", "企业数"));

        IEnumerable<string> Rows(string result, params string[] columns) =>
            found[result]
                .Rows.Select(row =>
                    string.Join(' ', columns.Select(column => row[Array.IndexOf(found[result].Names, column)]))
                )
                .Order(StringComparer.Ordinal);
    }

    private static string Block(string language) =>
        Regex.Match(Guide, $"```{language}\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
}
