using Yuelu.Vtl.Structures;

namespace Yuelu.Vtl;

public sealed class JoinTests : IDisposable
{
    private static readonly DatasetStructure Form = Structure("form", "firm:id month:id figure industry");
    private static readonly DatasetStructure Register = Structure("register", "firm:id industry");
    private static readonly DatasetStructure Norm = Structure("norm", "industry:id norm");

    private readonly Duck duck = new();

    public JoinTests()
    {
        duck.Create(
            Form,
            [
                ["A", "1", "10", "C30"],
                ["A", "2", "20", "C31"],
                ["B", "1", "30", null],
            ]
        );
        duck.Create(
            Register,
            [
                ["A", "C31"],
                ["C", "C30"],
            ]
        );
        duck.Create(
            Norm,
            [
                ["C30", "7"],
                ["C31", "8"],
            ]
        );
    }

    public void Dispose() => duck.Dispose();

    [Fact]
    public void A_register_is_joined_by_the_identifiers_that_it_has() =>
        Assert.Equal(
            ["A 1 10 C31", "A 2 20 C31"],
            Run("x := inner_join ( form as f, register as r drop f#industry );", "firm", "month", "figure", "industry")
        );

    [Fact]
    public void A_measure_is_no_key_though_it_is_called_like_an_identifier() =>
        Assert.Equal(
            ["A 1 C31 C30", "A 2 C31 C31", "B 1 C31 "],
            Run(
                "b := form [ calc identifier industry := \"C31\" ] [ drop figure ];"
                    + " x := inner_join ( b as b, form as f rename f#industry to own );",
                "firm",
                "month",
                "industry",
                "own"
            )
        );

    [Fact]
    public void A_lookup_by_a_measure_names_it_after_using_and_keeps_it_a_measure()
    {
        const string Script = "x := left_join ( form as f, norm as n using industry keep norm, figure, industry );";
        Assert.Equal(["A 1 C30 7", "A 2 C31 8", "B 1  "], Run(Script, "firm", "month", "industry", "norm"));
        var shape = Compile(Script).Structure.Components;
        Assert.Equal(ComponentRole.Measure, shape.Single(component => component.Name == "industry").Role);
        Assert.Equal(
            ["firm", "month"],
            shape.Where(component => component.Role == ComponentRole.Identifier).Select(component => component.Name)
        );
    }

    [Fact]
    public void Three_datasets_are_joined_one_after_another() =>
        Assert.Equal(
            ["A 2 1 2", "B 1  1", "C  1 "],
            Run(
                "f := form [ aggr n := count ( ) group by firm ]; r := register [ calc n := 1 ] [ keep n ];"
                    + " x := full_join ( f as a, r as b, f as c rename a#n to one, b#n to two, c#n to three );",
                "firm",
                "one",
                "two",
                "three"
            )
        );

    private CompiledResult Compile(string script)
    {
        var compiled = VtlCompiler.Compile(script, [Form, Register, Norm]);
        Assert.Empty(compiled.Errors.Select(error => error.Problem.Detail.En));
        return compiled.Results[^1];
    }

    private IEnumerable<string> Run(string script, params string[] columns)
    {
        var (names, rows) = duck.Read(Compile(script).Sql);
        return rows.Select(row => string.Join(' ', columns.Select(column => row[Array.IndexOf(names, column)])))
            .Order(StringComparer.Ordinal);
    }

    private static DatasetStructure Structure(string name, string components) =>
        new(
            name,
            [
                .. components
                    .Split(' ')
                    .Select(component => component.Split(':'))
                    .Select(parts => new Component(
                        parts[0],
                        parts.Length > 1 ? ComponentRole.Identifier : ComponentRole.Measure,
                        parts[0] is "figure" or "norm" ? ScalarType.Integer : ScalarType.String
                    )),
            ]
        );
}
