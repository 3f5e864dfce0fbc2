using Yuelu.Statistics.Contract;
using Yuelu.Statistics.Forms;

namespace Yuelu.Statistics.Audit;

public sealed class FormFormulasTests : IDisposable
{
    private readonly AuditScene scene = new();

    public void Dispose() => scene.Dispose();

    private static FormDefinition With(params (string Code, string Formula)[] formulas)
    {
        var form = AuditScene.Form();
        return form with
        {
            Groups =
            [
                .. form.Groups.Select(group =>
                    group with
                    {
                        Fields =
                        [
                            .. group.Fields.Select(field =>
                                field with
                                {
                                    Formula = formulas.FirstOrDefault(one => one.Code == field.Code).Formula ?? "",
                                }
                            ),
                        ],
                    }
                ),
            ],
        };
    }

    private Task<IReadOnlyList<string>> ComputeAsync(FormDefinition form, params string[] values) =>
        FormFormulas.Of(form).ComputeAsync(scene.Engine, values, CancellationToken.None);

    [Fact]
    public async Task Computed_fields_are_put_among_the_values_and_typed_ones_stay_as_they_are()
    {
        var form = With(("01", "'02' + '03'"), ("p2", "length(p1) * 1.5"));
        Assert.Equal(
            [
                """{"02":1.50,"03":2.25,"07":"中","product":[{"p1":"铁","p2":1.5},{"p1":"生铁","p2":3},{}],"01":3.75}""",
                """{"02":1}""",
            ],
            await ComputeAsync(
                form,
                """{"02":1.50,"03":2.25,"07":"中","product":[{"p1":"铁"},{"p1":"生铁","p2":99},{"p2":7}]}""",
                """{"01":5,"02":1}"""
            )
        );
    }

    [Fact]
    public async Task A_formula_may_use_what_other_formulas_compute_in_whatever_order()
    {
        var form = With(("01", "'02' * 2"), ("02", "'03' + 1"), ("04", "'01' / 2 // 人"));
        Assert.Equal(["""{"03":1,"02":2,"01":4,"04":2}"""], await ComputeAsync(form, """{"03":1}"""));
    }

    [Theory]
    [InlineData("'02' / 8", "0.0004", "0.0001")]
    [InlineData("'02' / 8", "-0.0004", "-0.0001")]
    [InlineData("'02' * 0.0001", "1.5", "0.0002")]
    [InlineData("'02' * 0.0001", "1.4", "0.0001")]
    [InlineData("'02' / 0", "1", "")]
    [InlineData("'02' * 10", "99999999999999", "")]
    [InlineData("ln('02')", "0", "")]
    public async Task Results_are_rounded_to_four_decimals_and_what_has_none_is_left_out(
        string formula,
        string value,
        string result
    ) =>
        Assert.Equal(
            result.Length > 0 ? [$$"""{"02":{{value}},"01":{{result}}}"""] : [$$"""{"02":{{value}}}"""],
            await ComputeAsync(With(("01", formula)), $$"""{"02":{{value}}}""")
        );

    [Theory]
    [InlineData("'02' > 1", "rule.number-needed")]
    [InlineData("'99'", "rule.unknown-component")]
    [InlineData("p2", "rule.unknown-component")]
    [InlineData("'01' + 1", "rule.unknown-component")]
    [InlineData("'03' + 1", "rule.formulas-circle")]
    public void A_formula_that_cannot_be_computed_is_told_with_its_place(string formula, string code)
    {
        var form = With(("01", formula), ("03", "'01'"));
        var error = FormFormulas.Errors(form).First(wrong => wrong.Field.Code == "01").Error;
        Assert.Equal((code, 1, 1), (error.Problem.Code, error.Line, error.Column));
        Assert.Contains(
            CheckExpressions.In(form, []),
            finding => finding is { Code: "01", Problem.Code: "form.formula-wrong" }
        );
    }
}
