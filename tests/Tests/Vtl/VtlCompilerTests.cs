using Yuelu.Vtl.Structures;

namespace Yuelu.Vtl;

public sealed class VtlCompilerTests
{
    private static readonly DatasetStructure Form = new(
        "form",
        [
            new Component("firm", ComponentRole.Identifier, ScalarType.String),
            new Component("period", ComponentRole.Identifier, ScalarType.TimePeriod),
            new Component("figure", ComponentRole.Measure, ScalarType.Number),
            new Component("staff", ComponentRole.Measure, ScalarType.Integer),
            new Component("note", ComponentRole.Attribute, ScalarType.String),
        ]
    );

    private static readonly DatasetStructure Register = new(
        "register",
        [
            new Component("firm", ComponentRole.Identifier, ScalarType.String),
            new Component("industry", ComponentRole.Measure, ScalarType.String),
        ]
    );

    [Theory]
    [InlineData("x := form [ filter figrue > 0 ];", "rule.unknown-component", 1, 20)]
    [InlineData("x := from;", "rule.reserved-word", 1, 6)]
    [InlineData("x := forms;", "rule.unknown-name", 1, 6)]
    [InlineData("y := 1;\nx := y +;", "rule.unexpected", 2, 9)]
    [InlineData("x := ( 1 + 2", "rule.ends-too-early", 1, 13)]
    [InlineData("x := \"open", "rule.open-quotation", 1, 6)]
    [InlineData("x := 1; /* open", "rule.open-comment", 1, 9)]
    [InlineData("x := 1 ? 2;", "rule.strange-character", 1, 8)]
    [InlineData("x := form [ pivot firm, figure ];", "rule.not-covered", 1, 13)]
    [InlineData(
        "define hierarchical ruleset h (valuedomain rule x) is A = B end hierarchical ruleset;",
        "rule.not-covered",
        1,
        8
    )]
    [InlineData("x := frobnicate ( form );", "rule.unknown-operator", 1, 6)]
    [InlineData("x := abs ( form, form );", "rule.operand-count", 1, 6)]
    [InlineData("x := form [ calc a := upper ( figure ) ];", "rule.operand-type", 1, 23)]
    [InlineData("x := form [ filter firm = 1 ];", "rule.types-differ", 1, 20)]
    [InlineData("x := form [ filter figure ];", "rule.boolean-needed", 1, 20)]
    [InlineData("x := form [ calc a := sum ( figure ) ];", "rule.aggregate-not-here", 1, 23)]
    [InlineData(
        "x := form [ aggr a := sum ( figure + lag ( figure, 1 over ( order by period ) ) ) ];",
        "rule.window-in-window",
        1,
        38
    )]
    [InlineData("x := form [ aggr a := figure group by firm ];", "rule.aggregate-needed", 1, 23)]
    [InlineData("x := form [ aggr a := sum ( figure ) group by figure ];", "rule.identifier-needed", 1, 47)]
    [InlineData("x := form [ calc firm := \"a\" ];", "rule.identifier-fixed", 1, 18)]
    [InlineData("x := form [ drop firm ];", "rule.identifier-fixed", 1, 18)]
    [InlineData("x := form [ rename figure to Staff ];", "rule.component-twice", 1, 13)]
    [InlineData("x := form [ calc a := lag ( figure, 1 over ( partition by firm ) ) ];", "rule.order-needed", 1, 44)]
    [InlineData(
        "x := form [ calc a := rank ( over ( order by figure data points between 1 preceding and 1 following ) ) ];",
        "rule.frame-not-allowed",
        1,
        53
    )]
    [InlineData(
        "x := form [ calc a := sum ( figure over ( order by firm range between 1 preceding and 1 following ) ) ];",
        "rule.range-order",
        1,
        57
    )]
    [InlineData(
        "x := form [ calc a := sum ( figure over ( order by period data points between 1 following and 1 preceding ) ) ];",
        "rule.backward-frame",
        1,
        59
    )]
    [InlineData("x := form [ calc a := sum ( figure over ( ) ) ];", "rule.window-needed", 1, 41)]
    [InlineData("x := isnull ( form );", "rule.one-measure-needed", 1, 6)]
    [InlineData("x := form + register;", "rule.components-differ", 1, 6)]
    [InlineData("x := union ( form, register );", "rule.components-differ", 1, 6)]
    [InlineData("x := left_join ( form as f, register as r );", "rule.identifiers-differ", 1, 6)]
    [InlineData("x := inner_join ( form as f, form as f );", "rule.alias-needed", 1, 30)]
    [InlineData("x := inner_join ( form as f, form as g calc a := figure );", "rule.ambiguous-component", 1, 50)]
    [InlineData("x := full_join ( form as f, form as g using firm );", "rule.using-not-allowed", 1, 39)]
    [InlineData("x := inner_join ( form as f, form as g );", "rule.component-twice", 1, 6)]
    [InlineData("x := check_datapoint ( form, missing );", "rule.unknown-ruleset", 1, 30)]
    [InlineData("x := y; y := x;", "rule.circular", 1, 14)]
    [InlineData("x := 1; x := 2;", "rule.assigned-twice", 1, 9)]
    [InlineData("x := form [ calc a := match_characters ( firm, \"(\" ) ];", "rule.bad-pattern", 1, 23)]
    [InlineData("x := cast ( \"2020\", date, \"YY\" );", "rule.bad-mask", 1, 6)]
    [InlineData("x := cast ( 1, date );", "rule.cast-not-covered", 1, 6)]
    [InlineData("x := cast ( 1, colour );", "rule.unknown-type", 1, 16)]
    [InlineData(
        "x := form [ calc a := dateadd ( period, 1, \"M\" ), b := timeshift ( period, 1 ) ];",
        "rule.value-needed",
        1,
        56
    )]
    [InlineData("x := year ( form );", "rule.not-on-datasets", 1, 6)]
    [InlineData("x := register [ calc a := first_value ( industry ) ];", "rule.only-over", 1, 27)]
    public void A_slip_is_told_once_with_its_place(string script, string code, int line, int column)
    {
        var compiled = VtlCompiler.Compile(script, [Form, Register]);
        Assert.Equal(
            (code, line, column),
            compiled.Errors.Select(error => (error.Problem.Code, error.Line, error.Column)).Single()
        );
    }

    [Fact]
    public void All_slips_of_a_script_are_told_and_what_depends_on_one_is_silent()
    {
        var compiled = VtlCompiler.Compile(
            "a := form [ filter figrue > 0 ];\nb := a + a;\nc := form [ keep ];\nd := form#figure;\ne := nothing;",
            [Form]
        );
        Assert.Equal([1, 3, 5], compiled.Errors.Select(error => error.Line));
        Assert.Equal("d", compiled.Results.Single().Name);
    }

    [Fact]
    public void Statements_may_stand_in_any_order()
    {
        var compiled = VtlCompiler.Compile("b := a + 1; a := form#figure;", [Form]);
        Assert.Empty(compiled.Errors);
        Assert.Equal(["b", "a"], compiled.Results.Select(result => result.Name));
    }

    [Fact]
    public void A_result_tells_its_shape()
    {
        var compiled = VtlCompiler.Compile(
            "r <- form [ calc identifier late := figure > 1, share := staff / 2 ]",
            [Form]
        );
        var result = Assert.Single(compiled.Results);
        Assert.True(result.IsPersistent);
        Assert.Equal(
            [
                .. Form.Components,
                new Component("late", ComponentRole.Identifier, ScalarType.Boolean),
                new Component("share", ComponentRole.Measure, ScalarType.Number),
            ],
            result.Structure.Components
        );
    }

    [Fact]
    public void Each_expression_of_a_calc_sees_the_components_as_they_were()
    {
        Assert.Equal(
            ["B", 10L, 11L],
            Run(
                "x := form [ calc figure := staff, staff := staff + 1 ] [ keep figure, staff ];",
                "firm",
                "figure",
                "staff"
            )
        );
        Assert.Equal(
            ["B", 10L],
            Run("x := form [ aggr staff := sum ( staff ) group by firm having sum ( staff ) < 11 ];", "firm", "staff")
        );

        static IEnumerable<object?> Run(string script, params string[] columns)
        {
            var compiled = VtlCompiler.Compile(script, [Form]);
            Assert.Empty(compiled.Errors);
            using var duck = new Duck();
            duck.Create(
                Form,
                [
                    ["B", "2020M01", "1", "10", null],
                ]
            );
            var (names, rows) = duck.Read(compiled.Results[0].Sql);
            return columns
                .Select(column => Assert.Single(rows)[Array.IndexOf(names, column)])
                .Select(value => value is System.Numerics.BigInteger big ? (long)big : value);
        }
    }

    [Fact]
    public void Inputs_that_cannot_be_told_apart_are_refused()
    {
        Assert.Equal(
            "rule.bad-input",
            VtlCompiler.Compile("", [Form, Form with { Name = "FORM" }]).Errors.Single().Problem.Code
        );
        Assert.Equal(
            "rule.bad-input",
            VtlCompiler
                .Compile(
                    "",
                    [new DatasetStructure("d", [Form.Components[0], Form.Components[0] with { Name = "Firm" }])]
                )
                .Errors.Single()
                .Problem.Code
        );
    }
}
