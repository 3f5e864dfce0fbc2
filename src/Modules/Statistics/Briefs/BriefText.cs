using Fluid;
using Fluid.Ast;
using Fluid.Values;
using Yuelu.Kernel;

namespace Yuelu.Statistics.Briefs;

/// <summary>
/// Liquid texts of briefs: parsed when they are published, rendered with the figures' marks. They choose, order and repeat; what could
/// make a text or a list of any size out of little (ranges, captured and joined texts) and what reads other templates is no part of them.
/// </summary>
internal static class BriefText
{
    /// <summary>Enough for every line of a table of counties; a text that runs on is stopped.</summary>
    private const int MostSteps = 200_000;

    private static readonly string[] Tags =
    [
        "assign",
        "if",
        "unless",
        "case",
        "for",
        "break",
        "continue",
        "comment",
        "#",
        "raw",
    ];

    private static readonly string[] Filters =
    [
        "default",
        "first",
        "last",
        "map",
        "reverse",
        "size",
        "slice",
        "sort",
        "uniq",
        "where",
    ];

    private static readonly FluidParser Parser = Narrowed();
    private static readonly TemplateOptions Options = NarrowedOptions();

    /// <summary>What is wrong with a text as such; null when nothing is.</summary>
    internal static string? Error(string text) => Parse(text).Problem;

    private static (IFluidTemplate? Template, string? Problem) Parse(string text)
    {
        if (!Parser.TryParse(text, out var template, out var error))
            return (null, error);
        var ranges = new Ranges();
        ranges.VisitTemplate(template);
        return ranges.AreThere ? (null, "ranges such as (1..9) cannot be used") : (template, null);
    }

    private static FluidParser Narrowed()
    {
        var parser = new FluidParser();
        foreach (var tag in parser.RegisteredTags.Keys.Except(Tags).ToList())
            parser.RegisteredTags.Remove(tag);
        return parser;
    }

    private static TemplateOptions NarrowedOptions()
    {
        var options = new TemplateOptions
        {
            StrictVariables = true,
            StrictFilters = true,
            MaxSteps = MostSteps,
            MaxRecursion = 20,
        };
        foreach (var (filter, _) in options.Filters.ExceptBy(Filters, one => one.Key).ToList())
            options.Filters.Remove(filter);
        return options;
    }

    /// <summary>The text with the values in it.</summary>
    /// <returns>A refusal where it cannot be read, or names something that is not there.</returns>
    internal static async Task<Result<string>> RenderAsync(string text, IReadOnlyDictionary<string, FluidValue> values)
    {
        var (template, problem) = Parse(text);
        if (template is null)
            return BriefProblems.BadText(problem!);
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

    private sealed class Ranges : AstVisitor
    {
        internal bool AreThere { get; private set; }

        protected override Expression VisitRangeExpression(RangeExpression rangeExpression)
        {
            AreThere = true;
            return rangeExpression;
        }
    }

    private sealed class NoSuchValueException(string name) : Exception(name);

    private sealed class NamedValues(IReadOnlyDictionary<string, FluidValue> values) : IFluidIndexable
    {
        public int Count => values.Count;

        public IEnumerable<string> Keys => values.Keys;

        public bool TryGetValue(string name, out FluidValue value) =>
            values.TryGetValue(name, out value!) ? true : throw new NoSuchValueException(name);
    }
}
