using CsCheck;
using Yuelu.Vtl.Structures;

namespace Yuelu.Vtl;

/// <summary>Scripts that want to break the compiler, or what comes after it.</summary>
public sealed class HostileScriptTests
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
    [InlineData("(")]
    [InlineData("- ")]
    [InlineData("not ")]
    [InlineData("if true then ")]
    [InlineData("form [ calc a := ")]
    [InlineData("abs ( ")]
    public void Deep_nesting_is_refused_and_does_not_exhaust_the_stack(string opening)
    {
        var script = "x := " + string.Concat(Enumerable.Repeat(opening, 50_000));
        Assert.Equal("rule.nested-too-deep", VtlCompiler.Compile(script, [Form]).Errors.Single().Problem.Code);
    }

    [Theory]
    [InlineData("x := 1", " + 1")]
    [InlineData("x := form", " [ filter true ]")]
    [InlineData("x := form", "#figure")]
    public void A_long_chain_is_refused_like_deep_nesting(string start, string link)
    {
        var script = start + string.Concat(Enumerable.Repeat(link, 50_000));
        Assert.Equal("rule.nested-too-deep", VtlCompiler.Compile(script, [Form]).Errors[0].Problem.Code);
    }

    [Fact]
    public void Deep_expressions_that_wait_for_one_another_do_not_exhaust_the_stack()
    {
        var deep = string.Concat(Enumerable.Repeat("- ", 150));
        var script = string.Concat(Enumerable.Range(0, 200).Select(n => $"x{n} := {deep}x{n + 1};\n")) + "x200 := 1;";
        Assert.Equal("rule.nested-too-deep", VtlCompiler.Compile(script, [Form]).Errors[0].Problem.Code);
    }

    [Fact]
    public void A_result_of_too_many_steps_is_refused_since_DuckDB_would_refuse_it()
    {
        var script =
            "x0 := form;\n"
            + string.Concat(Enumerable.Range(1, 300).Select(n => $"x{n} := x{n - 1} [ filter true ];\n"));
        var compiled = VtlCompiler.Compile(script, [Form]);
        Assert.Equal("rule.too-many-steps", compiled.Errors[0].Problem.Code);
        using var duck = new Duck();
        duck.Create(Form, []);
        Assert.Empty(duck.Read(compiled.Results[^1].Sql).Rows);
    }

    [Fact]
    public void A_script_that_would_become_too_much_SQL_is_refused()
    {
        var script =
            "x0 := form;\n"
            + string.Concat(Enumerable.Range(1, 150).Select(n => $"x{n} := x{n - 1} [ filter true ];\n"))
            + string.Concat(Enumerable.Range(1, 20_000).Select(n => $"y{n} := x150 [ filter true ];\n"));
        Assert.Equal("rule.too-large", Assert.Single(VtlCompiler.Compile(script, [Form]).Errors).Problem.Code);
    }

    /// <summary>.NET and DuckDB do not know the same expressions; what is let through, both must.</summary>
    [Fact]
    public void A_pattern_that_is_let_through_is_one_for_DuckDB_too()
    {
        string[] pieces =
        [
            "a",
            "Z",
            "0",
            "产",
            " ",
            "#",
            "-",
            "^",
            "$",
            ".",
            "*",
            "+",
            "?",
            "|",
            "(",
            ")",
            "(?:",
            "(?i)",
            "(?=",
            "(?<n>",
            "(?P<n>",
            "[",
            "[^",
            "]",
            "[[:alpha:]]",
            "[a-z]",
            "[^0-9]",
            "{",
            "}",
            "{2}",
            "{1,3}",
            "{1001}",
            "{,2}",
            "\\",
            "\\d",
            "\\w",
            "\\b",
            "\\p{L}",
            "\\u0041",
            "\\x41",
            "\\1",
            "\\Z",
            "\\Q",
            ",",
            "/",
            "&&",
        ];
        using var duck = new Duck();
        var taken = 0;
        Gen.Int[0, pieces.Length - 1]
            .Array[1, 8]
            .Sample(
                chosen =>
                {
                    var pattern = string.Concat(chosen.Select(at => pieces[at]));
                    var compiled = VtlCompiler.Compile($"x := match_characters ( \"text\", \"{pattern}\" );", []);
                    if (compiled.Errors.Count > 0)
                        return;
                    duck.Read(compiled.Results[0].Sql);
                    Interlocked.Increment(ref taken);
                },
                iter: 5_000,
                threads: 1
            );
        Assert.True(taken > 300, $"{taken}");
    }

    [Fact]
    public void A_value_that_multiplies_when_expanded_is_refused()
    {
        var script =
            "x := form [ calc a := "
            + string.Concat(Enumerable.Repeat("mod ( ", 30))
            + "figure"
            + string.Concat(Enumerable.Repeat(", figure )", 30))
            + " ]";
        Assert.Equal("rule.too-large", VtlCompiler.Compile(script, [Form]).Errors.Single().Problem.Code);
    }

    [Fact]
    public void A_script_that_is_too_long_is_refused() =>
        Assert.Equal(
            "rule.text-too-long",
            VtlCompiler.Compile(new string(' ', VtlCompiler.LongestScript + 1), []).Errors.Single().Problem.Code
        );

    /// <summary>Pieces of the language in any order, and any characters between: an answer always comes, and SQL that comes is SQL.</summary>
    [Fact]
    public void Whatever_is_written_an_answer_comes()
    {
        string[] pieces =
        [
            "x",
            ":=",
            "<-",
            "form",
            "register",
            "figure",
            "staff",
            "firm",
            "period",
            "[",
            "]",
            "(",
            ")",
            "{",
            "}",
            ",",
            ";",
            "#",
            "+",
            "-",
            "*",
            "/",
            "||",
            "=",
            "<>",
            "and",
            "or",
            "not",
            "in",
            "if",
            "then",
            "else",
            "case",
            "when",
            "filter",
            "calc",
            "aggr",
            "keep",
            "drop",
            "rename",
            "to",
            "sub",
            "sum",
            "count",
            "lag",
            "rank",
            "over",
            "partition",
            "by",
            "order",
            "group",
            "having",
            "data",
            "points",
            "between",
            "1",
            "2.5",
            "\"text\"",
            "'quoted name'",
            "null",
            "true",
            "inner_join",
            "as",
            "using",
            "union",
            "check",
            "check_datapoint",
            "define",
            "datapoint",
            "ruleset",
            "variable",
            "is",
            "end",
            "cast",
            "time_agg",
            "timeshift",
            "round",
            "mod",
            "period_indicator",
            "exists_in",
            "_",
            "'",
            "\"",
            "\0",
            "\uD800",
            "产值",
            "/*",
            "//",
        ];
        using var duck = new Duck();
        duck.Create(Form, []);
        duck.Create(Register, []);
        var piece = Gen.Frequency((20, Gen.Int[0, pieces.Length - 1].Select(at => pieces[at])), (1, Gen.String));
        Gen.Select(piece.Array[0, 40], Gen.Bool)
            .Sample(
                (parts, assigns) =>
                {
                    var compiled = VtlCompiler.Compile(
                        (assigns ? "x := " : "") + string.Join(' ', parts),
                        [Form, Register]
                    );
                    foreach (var result in compiled.Results)
                        duck.Read(result.Sql);
                },
                iter: 20_000
            );
    }
}
