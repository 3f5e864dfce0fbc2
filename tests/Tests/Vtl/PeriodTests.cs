using Yuelu.Vtl.Structures;

namespace Yuelu.Vtl;

public sealed class PeriodTests : IDisposable
{
    private readonly Duck duck = new();

    public void Dispose() => duck.Dispose();

    [Theory]
    [InlineData("2020", "A", "2020-12-31", "2021", "2019")]
    [InlineData("2020A", "A", "2020-12-31", "2021A", "2019A")]
    [InlineData("2020-A1", "A", "2020-12-31", "2021-A1", "2019-A1")]
    [InlineData("2020Y", "A", "2020-12-31", "2021Y", "2019Y")]
    [InlineData("2020S2", "S", "2020-12-31", "2021S1", "2020S1")]
    [InlineData("2020-Q1", "Q", "2020-03-31", "2020-Q2", "2019-Q4")]
    [InlineData("2020M02", "M", "2020-02-29", "2020M03", "2020M01")]
    [InlineData("2020M9", "M", "2020-09-30", "2020M10", "2020M8")]
    [InlineData("2020-12", "M", "2020-12-31", "2021-01", "2020-11")]
    [InlineData("2020W53", "W", "2021-01-03", "2021W01", "2020W52")]
    [InlineData("2021W01", "W", "2021-01-10", "2021W02", "2020W53")]
    [InlineData("2020D366", "D", "2020-12-31", "2021D001", "2020D365")]
    [InlineData("0001M01", "M", "0001-01-31", "0001M02", null)]
    [InlineData("9999Q4", "Q", "9999-12-31", null, "9999Q3")]
    public void A_period_has_a_kind_a_last_day_and_neighbours(
        string period,
        string kind,
        string day,
        string? next,
        string? before
    )
    {
        Assert.Equal(kind, Value("period_indicator ( p )", period));
        Assert.Equal(day, Value("cast ( cast ( p, date ), string )", period));
        Assert.Equal(next, Shifted(period, 1));
        Assert.Equal(before, Shifted(period, -1));
    }

    [Theory]
    [InlineData("")]
    [InlineData("20")]
    [InlineData("year")]
    [InlineData("2020M13")]
    [InlineData("2020M00")]
    [InlineData("2020Q5")]
    [InlineData("2020X1")]
    [InlineData("2020D367")]
    [InlineData("2020M1.5")]
    [InlineData("2020M99999999999")]
    [InlineData("0000M01")]
    [InlineData("二〇二〇年")]
    public void What_is_no_period_gives_null_and_no_failure(string text)
    {
        Assert.Null(Value("cast ( cast ( p, date ), string )", text));
        Assert.Null(Value("time_agg ( \"A\", _, p )", text));
        Assert.Null(Shifted(text, 1));
    }

    [Theory]
    [InlineData("A", "2020", "2020-01-01", "2020-12-31")]
    [InlineData("S", "2020S1", "2020-01-01", "2020-06-30")]
    [InlineData("Q", "2020Q2", "2020-04-01", "2020-06-30")]
    [InlineData("M", "2020M05", "2020-05-01", "2020-05-31")]
    [InlineData("W", "2020W20", "2020-05-11", "2020-05-17")]
    [InlineData("D", "2020D137", "2020-05-16", "2020-05-16")]
    public void A_day_lies_in_a_period_of_each_kind(string kind, string period, string first, string last)
    {
        const string Day = "cast ( \"2020-05-16\", date )";
        Assert.Equal(period, Value($"time_agg ( \"{kind}\", _, cast ( {Day}, time_period ) )", "2020"));
        Assert.Equal(first, Value($"cast ( time_agg ( \"{kind}\", _, {Day}, first ), string )", "2020"));
        Assert.Equal(last, Value($"cast ( time_agg ( \"{kind}\", _, {Day} ), string )", "2020"));
    }

    private object? Value(string expression, string period) => Run($"r := d [ calc v := {expression} ];", period, "v");

    private object? Shifted(string period, int by) => Run($"r := timeshift ( d, {by} );", period, "p");

    private object? Run(string script, string period, string column)
    {
        var structure = new DatasetStructure(
            "d",
            [
                new Component("p", ComponentRole.Identifier, ScalarType.TimePeriod),
                new Component("m", ComponentRole.Measure, ScalarType.Integer),
            ]
        );
        var compiled = VtlCompiler.Compile(script, [structure]);
        Assert.Empty(compiled.Errors);
        duck.Create(
            structure,
            [
                [period, "1"],
            ]
        );
        var (names, rows) = duck.Read(compiled.Results[0].Sql);
        return Assert.Single(rows)[Array.IndexOf(names, column)];
    }
}
