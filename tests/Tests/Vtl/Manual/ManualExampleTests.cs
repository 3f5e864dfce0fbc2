using System.Globalization;

namespace Yuelu.Vtl.Manual;

/// <summary>The examples of the reference manual of VTL 2.1 (repository sdmx-twg/vtl), run in DuckDB.</summary>
public sealed class ManualExampleTests : IDisposable
{
    private readonly Duck duck = new();

    public void Dispose() => duck.Dispose();

    public static TheoryData<int, string, string> Covered =>
        Rows(example => example is { NotCovered: null, Wrong: null });

    public static TheoryData<int, string, string> Wrong => Rows(example => example.Wrong is not null);

    public static TheoryData<int, string, string> NotCovered => Rows(example => example.NotCovered is not null);

    [Theory, MemberData(nameof(Covered))]
    public void An_example_gives_the_printed_result(int place, string number, string name) =>
        Assert.Equal("", Difference(ManualExample.All[place], number) is { } difference ? $"{name}\n{difference}" : "");

    /// <summary>Should the printed result come out all the same, the example is no longer to be listed as wrong.</summary>
    [Theory, MemberData(nameof(Wrong))]
    public void An_example_that_cannot_be_right_gives_something_else(int place, string number, string name) =>
        Assert.True(Difference(ManualExample.All[place], number) is not null, name);

    [Theory, MemberData(nameof(NotCovered))]
    public void An_example_that_is_not_covered_is_refused(int place, string number, string name)
    {
        Assert.NotEmpty(Compile(ManualExample.All[place]).Errors);
        Assert.NotEmpty(number + name);
    }

    [Fact]
    public void The_number_of_examples_is_what_the_guide_says()
    {
        var all = ManualExample.All;
        var (wrong, notCovered) = (
            all.Count(one => one.Wrong is not null),
            all.Count(one => one.NotCovered is not null)
        );
        var guide = File.ReadAllText(Repository.PathOf("docs", "guide", "audit-rules-in-vtl.md"));
        Assert.Contains($"{all.Count} examples", guide);
        Assert.Contains($"{all.Count - wrong - notCovered} give the printed result", guide);
        Assert.Contains($"{wrong} are not reproduced", guide);
        Assert.Contains($"{notCovered} are not covered", guide);
    }

    private static TheoryData<int, string, string> Rows(Func<ManualExample, bool> chosen)
    {
        var rows = new TheoryData<int, string, string>();
        for (var place = 0; place < ManualExample.All.Count; place++)
            if (chosen(ManualExample.All[place]))
                foreach (var number in new[] { "DECIMAL(28, 6)", "DOUBLE" })
                    rows.Add(place, number, ManualExample.All[place].ToString());
        return rows;
    }

    private static VtlCompilation Compile(ManualExample example) =>
        VtlCompiler.Compile(example.Script, [.. example.Tables.Select(table => table.Structure)]);

    /// <summary>What differs from the printed result; null when nothing does.</summary>
    private string? Difference(ManualExample example, string number)
    {
        var compiled = Compile(example);
        if (compiled.Errors is [var error, ..])
            return $"{error.Line}:{error.Column} {error.Problem.Detail.En}";
        foreach (var table in example.Tables)
            duck.Create(table.Structure, table.Rows, number);
        var result = compiled.Results[^1];
        var (names, rows) = duck.Read(result.Sql);
        Assert.Equal(result.Structure.Components.Select(component => component.Name), names);
        if (!names.ToHashSet().SetEquals(example.Columns))
            return $"columns {string.Join(",", names)} instead of {string.Join(",", example.Columns)}\n{result.Sql}";
        var order = example.Columns.Select(column => Array.IndexOf(names, column)).ToArray();
        var left = rows.Select(row => order.Select(at => row[at]).ToArray()).ToList();
        foreach (var expected in example.Rows)
        {
            var found = left.FindIndex(row => row.Zip(expected).All(pair => Same(pair.First, pair.Second)));
            if (found < 0)
                return $"no row {string.Join(",", expected)} in\n{string.Join("\n", left.Select(row => string.Join(",", row)))}\n{result.Sql}";
            left.RemoveAt(found);
        }
        return left.Count == 0 ? null : $"also {string.Join(",", left[0])}\n{result.Sql}";
    }

    private static bool Same(object? value, string? printed)
    {
        if (value is null || printed is null)
            return value is null && printed is null;
        if (value is string text)
            return text == printed;
        if (value is bool truth)
            return printed == (truth ? "true" : "false");
        if (value is DateOnly or DateTime)
            return string.Format(CultureInfo.InvariantCulture, "{0:yyyy-MM-dd}", value) == printed;
        var about = printed[0] == '≈';
        var digits = printed.TrimStart('≈');
        var expected = double.Parse(digits, CultureInfo.InvariantCulture);
        var actual = double.Parse(value.ToString()!, CultureInfo.InvariantCulture);
        var decimals = digits.Contains('.') ? digits.Length - digits.IndexOf('.') - 1 : 0;
        return Math.Abs(actual - expected)
            <= (about ? Math.Pow(10, -decimals) : 1e-9 * Math.Max(1, Math.Abs(expected)));
    }
}
