using Yuelu.Statistics.Contract;
using Yuelu.Statistics.Forms;

namespace Yuelu.Statistics.Audit;

public sealed class CompileRuleTests
{
    [Theory]
    [InlineData("'01' > '99'", 1, 8)]
    [InlineData("'01' +\n '02'", 1, 1)]
    [InlineData("true)][filter (false", 1, 5)]
    [InlineData("a := form;", 1, 1)]
    [InlineData("a <- register[aggr n := count() group by 'unit'];\nb <- register[aggr n := count()];", 2, 1)]
    [InlineData("a <- form[aggr n := count() group by period];", 1, 11)]
    [InlineData(
        "a := peers[keep '01'];\nb <- union(form[keep '01'], peers[keep '01'][calc x := sum('01' over (partition by period))][keep '01']);",
        2,
        70
    )]
    public void What_cannot_be_published_is_told_with_its_place(string text, int line, int column)
    {
        var form = AuditScene.Form(AuditScene.Rule("r1", text));
        var finding = Assert.Single(CheckExpressions.In(form, []));
        Assert.Equal((FindingWeight.Missing, "form.rule-wrong"), (finding.Weight, finding.Problem.Code));
        Assert.Contains($"line {line}, character {column}:", finding.Problem.Detail.En, StringComparison.Ordinal);
        Assert.Contains($"第{line}行第{column}字", finding.Problem.Detail.Zh, StringComparison.Ordinal);
        Assert.Equal(finding.Problem, AuditPlan.Of(form).Problem);
    }

    [Fact]
    public void Of_a_script_only_what_its_result_needs_of_everyone_is_prepared()
    {
        var datasets = FormStructures.ForScripts(AuditScene.Form(), []);
        var (script, error) = CompileRule.Script(
            "idle := peers[aggr n := count() group by 'unit'];\n"
                + "half := 0.5;\n"
                + "size := register[aggr n := count() group by 'unit'];\n"
                + "r <- inner_join(form[keep '01'] as f, size as s)[filter '01' < half * n];",
            datasets
        );
        Assert.Null(error);
        Assert.Equal("size", Assert.Single(script!.OfEveryone).Structure.Name);
        Assert.Empty(script.OfEach);
        Assert.Equal(["form", "size"], script.FromRows.Reads.Order());
    }

    [Fact]
    public void What_speaks_of_each_units_past_alone_can_be_prepared_too()
    {
        var (script, _) = CompileRule.Script(
            "logs := ln(past[keep '01']);\n"
                + "usual := median(logs group by 'unit');\n"
                + "size := register[aggr n := count() group by 'unit'];\n"
                + "both := inner_join(usual as u, size as s)[keep '01'];\n"
                + "off := abs(ln(form[keep '01']) - both);\n"
                + "r <- off[filter '01' > 1];",
            FormStructures.ForScripts(AuditScene.Form(), [])
        );
        Assert.Equal("size", Assert.Single(script!.OfEveryone).Structure.Name);
        Assert.Equal("both", Assert.Single(script.OfEach).Structure.Name);
        Assert.Equal(["form", "past", "size"], script.FromRows.Reads.Order());
        Assert.Equal(["both", "form"], script.FromPrepared.Reads.Order());
    }

    [Theory]
    [InlineData("past")]
    [InlineData("Peers")]
    [InlineData("register")]
    public void Names_of_datasets_are_not_for_fields(string code)
    {
        var group = new FormGroup("main", Kernel.Words.Same("x"), [SampleForm.Number(code, "x")]);
        var form = AuditScene.Form() with { Groups = [group] };
        Assert.Contains(CheckForm.Wrong(form), finding => finding.Problem.Code == "form.code-twice");
    }

    [Theory]
    [InlineData("2026-03", "2026M03")]
    [InlineData("2026M02C", "2026M02")]
    [InlineData("2026Q1", "2026Q1")]
    [InlineData("2026", "2026")]
    [InlineData("2016-2020", "2016-2020")]
    public void Periods_are_written_as_VTL_has_them(string code, string written) =>
        Assert.Equal(written, PeriodsInRules.Of(code));
}
