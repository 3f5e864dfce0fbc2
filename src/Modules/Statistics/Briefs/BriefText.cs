using Fluid;
using Fluid.Values;
using Yuelu.Kernel;

namespace Yuelu.Statistics.Briefs;

/// <summary>Liquid texts of briefs: parsed when they are published, rendered with the figures' marks.</summary>
internal static class BriefText
{
    /// <summary>Enough for every line of a table of counties; a text that runs on is stopped.</summary>
    private const int MostSteps = 200_000;

    private static readonly FluidParser Parser = new();
    private static readonly TemplateOptions Options = new()
    {
        StrictVariables = true,
        StrictFilters = true,
        MaxSteps = MostSteps,
        MaxRecursion = 20,
    };

    /// <summary>What is wrong with a text as such; null when nothing is.</summary>
    internal static string? Error(string text) => Parser.TryParse(text, out _, out var error) ? null : error;

    /// <summary>The text with the values in it.</summary>
    /// <returns>A refusal where it cannot be read, or names something that is not there.</returns>
    internal static async Task<Result<string>> RenderAsync(string text, IReadOnlyDictionary<string, FluidValue> values)
    {
        if (!Parser.TryParse(text, out var template, out var error))
            return BriefProblems.BadText(error);
        var context = new TemplateContext(Options);
        foreach (var (name, value) in values)
            context.SetValue(name, value);
        try
        {
            return await template.RenderAsync(context);
        }
        catch (NoSuchValueException missing)
        {
            return BriefProblems.NoSuchValue(missing.Message);
        }
        catch (Exception wrong) when (wrong is not (OperationCanceledException or OutOfMemoryException))
        {
            // Whatever a text makes the library throw is that text's fault.
            return BriefProblems.BadText(wrong.Message);
        }
    }

    /// <summary>Values by their names, one that is not there told by its name.</summary>
    internal static FluidValue Named(IReadOnlyDictionary<string, FluidValue> values) =>
        new DictionaryValue(new NamedValues(values));

    private sealed class NoSuchValueException(string name) : Exception(name);

    private sealed class NamedValues(IReadOnlyDictionary<string, FluidValue> values) : IFluidIndexable
    {
        public int Count => values.Count;

        public IEnumerable<string> Keys => values.Keys;

        public bool TryGetValue(string name, out FluidValue value) =>
            values.TryGetValue(name, out value!) ? true : throw new NoSuchValueException(name);
    }
}
