using CsCheck;
using Yuelu.Vtl.Operators;
using Yuelu.Vtl.Structures;

namespace Yuelu.Vtl;

/// <summary>Each operator with values at the edges: a result or null, never a failure.</summary>
public sealed class OperatorTests : IDisposable
{
    private static readonly DatasetStructure Edges = new(
        "edges",
        [
            new Component("id", ComponentRole.Identifier, ScalarType.Integer),
            new Component("i", ComponentRole.Measure, ScalarType.Integer),
            new Component("n", ComponentRole.Measure, ScalarType.Number),
            new Component("s", ComponentRole.Measure, ScalarType.String),
            new Component("b", ComponentRole.Measure, ScalarType.Boolean),
            new Component("d", ComponentRole.Measure, ScalarType.Date),
            new Component("p", ComponentRole.Measure, ScalarType.TimePeriod),
            new Component("t", ComponentRole.Measure, ScalarType.Time),
            new Component("u", ComponentRole.Measure, ScalarType.Duration),
        ]
    );

    private static readonly Dictionary<Accepts, string[]> Values = new()
    {
        [Accepts.Integer] = ["i", "0", "1", "-1", "3", "999999999999999999", "-999999999999999999", "null"],
        [Accepts.Number] = ["n", "i", "0.0", "-0.5", "1e300", "99999999999999999999999999999999999999", "null"],
        [Accepts.String] = ["s", "\"\"", "\"M\"", "\"二〇二〇年\"", "\"'; drop table edges; --\"", "null"],
        [Accepts.Boolean] = ["b", "true", "false", "null"],
        [Accepts.Date] = ["d", "cast ( \"0001-01-01\", date )", "null"],
        [Accepts.TimePeriod] = ["p", "cast ( \"9999M12\", time_period )", "null"],
        [Accepts.Duration] = ["u", "cast ( \"P1Y2D\", duration )", "null"],
        [Accepts.Time] = ["t", "null"],
    };

    private readonly Duck duck = new();

    public OperatorTests()
    {
        foreach (var number in new[] { "DECIMAL(28, 6)", "DOUBLE" })
            duck.Create(
                Edges with
                {
                    Name = number == "DOUBLE" ? "edges" : "exact",
                },
                [
                    [
                        "1",
                        "9223372036854775807",
                        "9999999999999999999999",
                        "a",
                        "true",
                        "9999-12-31",
                        "9999M12",
                        "2020-01/2020-12",
                        "M",
                    ],
                    [
                        "2",
                        "-9223372036854775807",
                        "-0.000001",
                        "",
                        "false",
                        "0001-01-01",
                        "0000W01",
                        "",
                        "P999999999999Y1D",
                    ],
                    ["3", "0", "0", "%'\"\\", null, "2020-02-29", "nonsense", "x", "P1Y20D"],
                    ["4", null, null, null, null, null, null, null, null],
                ],
                number
            );
    }

    public void Dispose() => duck.Dispose();

    public static TheoryData<string> Families => ["numeric", "string", "comparison", "boolean", "time"];

    [Theory, MemberData(nameof(Families))]
    public void An_operator_has_a_result_or_null_for_whatever_values(string family)
    {
        var operators = family switch
        {
            "numeric" => NumericOperators.All,
            "string" => StringOperators.All,
            "comparison" => ComparisonOperators.All,
            "boolean" => BooleanOperators.All,
            _ => TimeOperators.All,
        };
        foreach (var known in operators)
            Gen.Int[0, int.MaxValue]
                .Array[known.Operands.Count + 2]
                .Sample(
                    choice =>
                    {
                        var count = known.Required + choice[^1] % (known.Operands.Count - known.Required + 1);
                        var operands = Enumerable
                            .Range(0, count)
                            .Select(place => Pick(known, known.Operands[place], choice[place]))
                            .ToArray();
                        var written = Written(known.Name, operands);
                        foreach (var table in new[] { "edges", "exact" })
                        {
                            var compiled = VtlCompiler.Compile(
                                $"r := {table} [ calc v := {written} ];",
                                [Edges with { Name = table }]
                            );
                            // Operands that must match may not: then there is a refusal and no SQL.
                            if (compiled.Errors.Count == 0)
                                Assert.Equal(4, Run(written, compiled.Results[0].Sql).Count);
                            else
                                Assert.True(
                                    known.OperandsMatch || known.Name == "match_characters",
                                    $"{written}: {compiled.Errors[0].Problem.Detail.En}"
                                );
                        }
                    },
                    iter: 100
                );
    }

    [Theory]
    [InlineData("999999999999999999 * 999999999999999999", null)]
    [InlineData("1 / 0", null)]
    [InlineData("ln ( 0 )", null)]
    [InlineData("sqrt ( -1 )", null)]
    [InlineData("log ( 8, 1 )", null)]
    [InlineData("round ( 2.5 )", "3")]
    [InlineData("round ( -2.5 )", "-3")]
    [InlineData("0.1 + 0.2 = 0.3", "True")]
    [InlineData("cast ( \"twelve\", integer )", null)]
    [InlineData("cast ( \"2020-02-30\", date )", null)]
    [InlineData("instr ( \"aXbXc\", \"X\", 3, 1 )", "4")]
    [InlineData("null and false", "False")]
    [InlineData("not null", null)]
    [InlineData("null = null", null)]
    [InlineData("if null then 1 else 2", "2")]
    [InlineData("\"it's \"\"quoted\"\"\"", "it's \"quoted\"")]
    [InlineData("cast ( cast ( \"2020-03-05\", date ), string, \"DD/MM/YYYY\" )", "05/03/2020")]
    public void A_value_is_what_the_guide_says(string expression, string? expected)
    {
        var compiled = VtlCompiler.Compile($"x := {expression};", []);
        Assert.Empty(compiled.Errors);
        Assert.Equal(expected, duck.Read(compiled.Results[0].Sql).Rows.Single()[0]?.ToString());
    }

    private List<object?[]> Run(string written, string sql)
    {
        try
        {
            return duck.Read(sql).Rows;
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException($"{written}\n{sql}", failure);
        }
    }

    private static string Pick(ScalarOperator known, Accepts accepts, int choice)
    {
        if (known.Name == "match_characters" && accepts == Accepts.String && choice % 2 == 0)
            return "\"[A-Z]+\"";
        var all = Values
            .Where(values => (accepts & values.Key) == values.Key)
            .SelectMany(values => values.Value)
            .ToArray();
        return all[choice % all.Length];
    }

    private static string Written(string name, string[] operands) =>
        char.IsLetter(name[0]) && name is not ("and" or "or" or "xor" or "not")
            ? $"{name} ( {string.Join(", ", operands)} )"
        : operands.Length == 1 ? $"{name} ( {operands[0]} )"
        : $"( {operands[0]} ) {name} ( {operands[1]} )";
}
