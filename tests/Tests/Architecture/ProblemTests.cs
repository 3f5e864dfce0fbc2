using System.Reflection;
using System.Text.RegularExpressions;
using Yuelu.Kernel;

namespace Yuelu.Architecture;

/// <summary>Every refusal has a code of its own that never changes its meaning.</summary>
public sealed partial class ProblemTests
{
    private static readonly (string Name, Problem Problem)[] All = [.. Assemblies.StaticValues<Problem>(), .. Made()];

    [Fact]
    public void Codes_are_unique() =>
        Assert.Empty(All.GroupBy(refusal => refusal.Problem.Code).Where(same => same.Count() > 1).Select(Named));

    [Fact]
    public void Codes_are_a_noun_and_what_is_wrong_with_it() =>
        Assert.Empty(All.Where(refusal => !Code().IsMatch(refusal.Problem.Code)));

    [Fact]
    public void Every_refusal_speaks_both_languages() =>
        Assert.Empty(All.Where(refusal => refusal.Problem.Detail is not { Zh.Length: > 0, En.Length: > 0 }));

    private static string Named(IGrouping<string, (string Name, Problem Problem)> same) =>
        $"{same.Key}: {string.Join(", ", same.Select(refusal => refusal.Name))}";

    /// <summary>Refusals that carry figures, made with stand-ins for them.</summary>
    private static IEnumerable<(string Name, Problem Problem)> Made()
    {
        const BindingFlags Statics =
            BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        foreach (
            var type in Assemblies
                .All.SelectMany(assembly => assembly.GetTypes())
                .Where(type => type.Name.EndsWith("Problems"))
        )
        foreach (
            var method in type.GetMethods(Statics)
                .Where(method =>
                    method.ReturnType == typeof(Problem) && method is { IsSpecialName: false, IsPrivate: false }
                )
        )
            yield return (
                $"{type.Name}.{method.Name}",
                (Problem)method.Invoke(null, [.. method.GetParameters().Select(StandIn)])!
            );
    }

    private static object? StandIn(ParameterInfo parameter) =>
        parameter.ParameterType == typeof(string) ? "x"
        : parameter.ParameterType == typeof(Words) ? Words.Same("x")
        : parameter.ParameterType.IsArray ? Array.CreateInstance(parameter.ParameterType.GetElementType()!, 0)
        : parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType)
        : null;

    [GeneratedRegex(@"^[a-z]+(-[a-z0-9]+)*\.[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Code();
}
