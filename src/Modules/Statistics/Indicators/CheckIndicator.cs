using System.Text.RegularExpressions;
using Yuelu.Kernel;
using Yuelu.Platform.Storage;
using Yuelu.Platform.Ui;
using Yuelu.Statistics.Coefficients;
using Yuelu.Statistics.Contract;
using Yuelu.Statistics.Forms;
using Yuelu.Statistics.Series;
using Yuelu.Statistics.Totals;
using Yuelu.Vtl;

namespace Yuelu.Statistics.Indicators;

/// <summary>Says all that keeps a definition from being published, each by the part of the form that it is about.</summary>
internal static partial class CheckIndicator
{
    internal const int LongestText = 1000;
    private const int LongestFormula = 4000;
    private const int MostInputs = 40;

    /// <summary>Bounds, weights and scores are below it.</summary>
    private const decimal Most = 1e12m;

    internal static async Task<IReadOnlyList<FieldError>> ErrorsAsync(
        YueluDb db,
        string code,
        IndicatorDefinition definition,
        CancellationToken ct
    )
    {
        List<FieldError> errors = [.. Particulars(code, definition), .. Inputs(definition), .. Weights(definition)];
        foreach (var (input, at) in definition.Inputs.Select((input, at) => (input, at)))
            // An index that is not computed yet may read series of which nothing is held yet.
            if (
                !(definition.IsIncomplete && input.Source == InputSource.Series && input.Of.Length > 0)
                && await WrongAsync(db, input, ct) is { } wrong
            )
                errors.Add(new($"of{at + 1}", wrong));
        if (definition.Deflator.Length > 0 && !await db.FindSeries(new(Indicator: definition.Deflator)).AnyAsync(ct))
            errors.Add(new("deflator", IndicatorProblems.NoSuchSeries("deflator", definition.Deflator)));
        if (errors.Count == 0 && IndicatorFormula.Error(definition) is { } error)
            errors.Add(new("formula", IndicatorProblems.BadFormula(error.Problem.Detail, error.Column)));
        if (errors.Count == 0)
            errors.AddRange(Unread(definition));
        if (errors.Count == 0 && await CircleAsync(db, code, definition, ct) is { } circle)
            errors.Add(new("formula", IndicatorProblems.Circle(circle).Detail));
        return errors;
    }

    /// <summary>What both definitions and tables of coefficients say of their time and source.</summary>
    internal static IEnumerable<FieldError> Sourced(
        Words name,
        string source,
        string address,
        DateOnly from,
        DateOnly? to
    )
    {
        if (name.Zh.Length is 0 or > SeriesMapping.LongestName || name.En.Length > SeriesMapping.LongestName)
            yield return new("nameZh", IndicatorProblems.NoName);
        if (source.Length is 0 or > LongestText)
            yield return new("source", IndicatorProblems.NoSource);
        if (address.Length > LongestText || address.Length > 0 && !WebAddress().IsMatch(address))
            yield return new("address", IndicatorProblems.BadAddress);
        if (from == default)
            yield return new("appliesFrom", IndicatorProblems.NoDay);
        else if (to < from)
            yield return new("appliesTo", IndicatorProblems.DaysRunBackwards);
    }

    private static IEnumerable<FieldError> Particulars(string code, IndicatorDefinition definition)
    {
        if (!IndicatorCode().IsMatch(code))
            yield return new("code", IndicatorProblems.BadCode);
        foreach (
            var error in Sourced(
                definition.Name,
                definition.Source,
                definition.Address,
                definition.AppliesFrom,
                definition.AppliesTo
            )
        )
            yield return error;
        if (definition.Unit.Length is 0 or > SeriesMapping.LongestUnit)
            yield return new("unit", IndicatorProblems.NoUnit);
        if (UnitKind.IsPerMille(definition.Unit))
            yield return new("unit", IndicatorProblems.PerMille);
        if (definition.Decimals is < 0 or > 6)
            yield return new("decimals", IndicatorProblems.BadDecimals);
        if (definition.Note is { } note && Math.Max(note.Zh.Length, note.En.Length) > 2 * LongestText)
            yield return new("noteZh", IndicatorProblems.TooLong);
    }

    private static IEnumerable<FieldError> Inputs(IndicatorDefinition definition)
    {
        if (definition.Inputs.Count == 0)
            yield return new("name1", IndicatorProblems.NoInputs);
        if (definition.Inputs.Count > MostInputs)
            yield return new("name1", IndicatorProblems.TooManyInputs);
        var names = new HashSet<string>();
        foreach (var (input, at) in definition.Inputs.Select((input, at) => (input, at)))
        {
            if (!InputName().IsMatch(input.Name) || !names.Add(input.Name))
                yield return new($"name{at + 1}", IndicatorProblems.BadInputName(input.Name));
            if (input.Take != InputTake.Period && input.Source is not (InputSource.Field or InputSource.Series))
                yield return new($"take{at + 1}", IndicatorProblems.TakesThePeriod(input.Name));
        }
    }

    private static IEnumerable<FieldError> Weights(IndicatorDefinition definition)
    {
        if (definition.Composite is not { } composite)
        {
            if (definition.Formula.Trim().Length is 0 or > LongestFormula)
                yield return new("formula", IndicatorProblems.NoFormula);
            yield break;
        }
        if (definition.Formula.Trim().Length > 0)
            yield return new("formula", IndicatorProblems.BothFormulas);
        if (
            composite
                .Parts.SelectMany(part => new[] { part.Lower, part.Upper, part.Weight })
                .Concat([composite.Least, composite.Most])
                .Any(number => number is { } known && Math.Abs(known) >= Most)
        )
        {
            yield return new("weight1", IndicatorProblems.TooLarge);
            yield break;
        }
        if (composite.Most <= composite.Least)
            yield return new("most", IndicatorProblems.BadSpan);
        if (composite.Parts.Any(part => part.Weight is not null))
        {
            var sum = composite.Parts.Sum(part => part.Weight) ?? 0;
            if (composite.Parts.Any(part => part.Weight is null or <= 0) || sum != 1)
                yield return new("weight1", IndicatorProblems.BadWeights(sum));
        }
        var haveBounds = composite.Parts.Any(part => part.Lower is not null || part.Upper is not null);
        foreach (var part in composite.Parts)
        {
            var at = definition.Inputs.ToList().FindIndex(input => input.Name == part.Input);
            if (at < 0)
                yield return new("weight1", IndicatorProblems.NoSuchPart(part.Input));
            else if (haveBounds && !(part.Upper > part.Lower))
                yield return new($"upper{at + 1}", IndicatorProblems.BadBounds(part.Input));
        }
    }

    private static IEnumerable<FieldError> Unread(IndicatorDefinition definition)
    {
        IReadOnlyCollection<string> read = definition.Composite is { } composite
            ? [.. composite.Parts.Select(part => part.Input)]
            : VtlCompiler.NamesIn(definition.Formula);
        return definition
            .Inputs.Select((input, at) => (input.Name, At: at))
            .Where(one => !read.Contains(one.Name))
            .Select(one => new FieldError($"name{one.At + 1}", IndicatorProblems.NotRead(one.Name)));
    }

    private static async Task<Words?> WrongAsync(YueluDb db, IndicatorInput input, CancellationToken ct)
    {
        var (first, second) = ReadInputs.Split(input.Of);
        switch (input.Source)
        {
            case InputSource.Field:
                var form = await db.PublishedForms().SingleOrDefaultAsync(one => one.Form.Code == first, ct);
                return
                    form is not null
                    && FactSources
                        .Numbers(form.Definition)
                        .Any(field => field.Code == second && FactSources.IsAdded(field))
                    ? null
                    : IndicatorProblems.NoSuchField(input.Name, input.Of);
            case InputSource.Series:
                var filter = input.Of.Contains('.')
                    ? new SeriesFilter(Key: input.Of)
                    : new SeriesFilter(Indicator: input.Of);
                return input.Of.Length > 0 && await db.FindSeries(filter).AnyAsync(ct)
                    ? null
                    : IndicatorProblems.NoSuchSeries(input.Name, input.Of);
            case InputSource.Indicator:
                return await db.Indicators(input.Of).AnyAsync(ct)
                    ? null
                    : IndicatorProblems.NoSuchIndicator(input.Name, input.Of);
            case InputSource.Coefficient:
                return (await db.Coefficients(first).ToListAsync(ct)).Exists(one => one.Table.Find(second) is not null)
                    ? null
                    : IndicatorProblems.NoSuchCoefficient(input.Name, input.Of);
            default:
                return null;
        }
    }

    /// <summary>The way on which a formula comes back to itself, as <c>A → B → A</c>; null when it does not.</summary>
    private static async Task<string?> CircleAsync(
        YueluDb db,
        string code,
        IndicatorDefinition definition,
        CancellationToken ct
    )
    {
        var all = (await db.Indicators().ToListAsync(ct)).ToLookup(
            version => version.Code,
            version => version.Definition
        );
        return Follow([code], definition);

        string? Follow(IReadOnlyList<string> path, IndicatorDefinition here)
        {
            foreach (
                var next in here.Inputs.Where(input => input.Source == InputSource.Indicator).Select(input => input.Of)
            )
            {
                if (next == code)
                    return string.Join(" → ", [.. path, next]);
                if (path.Contains(next))
                    continue;
                foreach (var version in all[next])
                    if (Follow([.. path, next], version) is { } circle)
                        return circle;
            }
            return null;
        }
    }

    [GeneratedRegex("^[A-Z][A-Z0-9_]{0,39}$")]
    internal static partial Regex IndicatorCode();

    [GeneratedRegex("^[a-z][a-z0-9_]{0,39}$")]
    private static partial Regex InputName();

    [GeneratedRegex("^https?://", RegexOptions.IgnoreCase)]
    private static partial Regex WebAddress();
}
