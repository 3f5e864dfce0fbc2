using Yuelu.Vtl.Structures;

namespace Yuelu.Vtl;

public sealed class ApartTests
{
    private static readonly DatasetStructure[] Inputs =
    [
        new(
            "form",
            [
                new("unit", ComponentRole.Identifier, ScalarType.String),
                new("period", ComponentRole.Identifier, ScalarType.TimePeriod),
                new("x", ComponentRole.Measure, ScalarType.Number),
            ]
        ),
        new(
            "other",
            [
                new("unit", ComponentRole.Identifier, ScalarType.String),
                new("industry", ComponentRole.Measure, ScalarType.String),
                new("x", ComponentRole.Measure, ScalarType.Number),
            ]
        ),
    ];

    private static readonly Apart Units = new("unit", new HashSet<string> { "form" });

    [Theory]
    [InlineData("r <- form[aggr s := sum(x) group by period];")]
    [InlineData("r <- form[aggr s := sum(x) group except 'unit'];")]
    [InlineData("r <- form[aggr s := sum(x)];")]
    [InlineData("r <- max(form group by period);")]
    [InlineData("r <- form[calc s := sum(x over (partition by period))];")]
    [InlineData("r <- form[calc s := lag(x, 1 over (order by 'unit'))];")]
    [InlineData("r <- form[filter x > avg(x over (partition by period))];")]
    [InlineData("r <- form[sub 'unit' = \"a\"];")]
    [InlineData("r <- form[rename 'unit' to u];")]
    [InlineData("r <- form[calc identifier u := \"a\"][rename 'unit' to v, u to 'unit'];")]
    [InlineData(
        "r <- cross_join(form[rename x to y] as a, form as b rename a#'unit' to u, b#'unit' to v, a#period to p, b#period to q);"
    )]
    [InlineData(
        "r <- inner_join(form[rename x to y] as a, form as b using period rename a#'unit' to u, b#'unit' to v);"
    )]
    [InlineData("r <- inner_join(form as a, other[rename x to y] as b)[aggr n := count() group by period];")]
    public void What_brings_two_of_them_together_is_refused(string script)
    {
        Assert.Empty(VtlCompiler.Compile(script, Inputs).Errors);
        Assert.Equal(
            "rule.must-stay-apart",
            VtlCompiler.Compile(script, Inputs, Units).Errors.Select(error => error.Problem.Code).Distinct().Single()
        );
    }

    [Theory]
    [InlineData("r <- form[aggr s := sum(x) group by 'unit'];")]
    [InlineData("r <- form[calc s := lag(x, 1 over (partition by 'unit' order by period))];")]
    [InlineData("r <- form[calc s := lag(x, 1 over (order by period))];")]
    [InlineData("r <- inner_join(form as a, other as b calc y := a#x + b#x keep y);")]
    [InlineData("r <- other[aggr s := sum(x)];")]
    [InlineData("r <- inner_join(form as a, other[aggr s := sum(x) group by 'unit'][rename s to y] as b);")]
    public void What_keeps_them_apart_and_what_speaks_of_others_is_not(string script) =>
        Assert.Empty(VtlCompiler.Compile(script, Inputs, Units).Errors);

    [Fact]
    public void Results_say_what_they_read_and_what_is_ready_is_an_input()
    {
        const string Script = "a := other[aggr s := sum(x) group by 'unit']; /* ; */ b <- inner_join(form, a);";
        var all = VtlCompiler.Compile(Script, Inputs);
        Assert.Equal(["other", "form other"], all.Results.Select(result => string.Join(' ', result.Reads.Order())));
        var rest = VtlCompiler.Compile(Script, Inputs, Units, [all.Results[0].Structure]);
        Assert.Equal(["a", "form"], Assert.Single(rest.Results).Reads.Order());
        Assert.DoesNotContain("\"other\"", rest.Results[0].Sql, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x > ", 1, 5, "rule.ends-too-early")]
    [InlineData("x >\n y", 2, 2, "rule.unknown-component")]
    [InlineData("true)][filter (false", 1, 5, "rule.unexpected")]
    [InlineData("x", 1, 1, "rule.boolean-needed")]
    [InlineData("sum(x over (partition by period)) > 1", 1, 12, "rule.must-stay-apart")]
    public void An_expression_alone_is_refused_at_its_place(string text, int line, int column, string code)
    {
        var error = VtlCompiler.CompileValues([("v", text)], ScalarType.Boolean, Inputs[0], Units).Errors[0];
        Assert.Equal((line, column, code), (error.Line, error.Column, error.Problem.Code));
    }

    [Fact]
    public void Expressions_together_give_the_identifiers_and_a_measure_each()
    {
        var made = VtlCompiler.CompileValues(
            [("one", "x > 1 // a remark"), ("two", "null"), ("three", "isnull(x)")],
            ScalarType.Boolean,
            Inputs[0],
            Units
        );
        using var duck = new Duck();
        duck.Create(
            Inputs[0],
            [
                ["a", "2026M01", "2"],
                ["b", "2026M01", null],
            ]
        );
        var (names, rows) = duck.Read($"{made.Results[0].Sql} ORDER BY unit");
        Assert.Equal(["unit", "period", "one", "two", "three"], names);
        Assert.Equal(
            [
                ["a", "2026M01", true, null, false],
                ["b", "2026M01", null, null, true],
            ],
            rows
        );
    }
}
