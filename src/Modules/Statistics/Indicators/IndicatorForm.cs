using System.Globalization;
using Yuelu.Kernel;
using Yuelu.Platform.Ui;

namespace Yuelu.Statistics.Indicators;

/// <summary>A row of the form: one input, with its weight and bounds where the index is a composite.</summary>
internal sealed record TypedInput(
    string Name,
    InputSource Source,
    string Of,
    InputTake Take,
    string Weight,
    string Lower,
    string Upper,
    bool IsNegative
);

/// <summary>A definition as it stands in the form that edits it.</summary>
/// <param name="Seen">Number of the version on which it is based; 0 for a new indicator.</param>
internal sealed record IndicatorForm(
    string Code,
    int Seen,
    IReadOnlyDictionary<string, string> Values,
    IReadOnlyList<TypedInput> Inputs
)
{
    private const int MostRows = 60;

    /// <summary>What was typed for a control.</summary>
    internal string this[string control] => Values.GetValueOrDefault(control, "");

    /// <summary>A form for a new indicator.</summary>
    internal static IndicatorForm Empty { get; } =
        new(
            "",
            0,
            new Dictionary<string, string> { ["decimals"] = "1", ["rounding"] = nameof(IndicatorRounding.HalfAway) },
            []
        );

    /// <summary>The form for the next version of what is there.</summary>
    internal static IndicatorForm Of(IndicatorVersion version)
    {
        var (definition, composite) = (version.Definition, version.Definition.Composite);
        return new(
            version.Code,
            version.Number,
            new Dictionary<string, string>
            {
                ["nameZh"] = definition.Name.Zh,
                ["nameEn"] = definition.Name.En,
                ["unit"] = definition.Unit,
                ["decimals"] = Write(definition.Decimals),
                ["rounding"] = $"{definition.Rounding}",
                ["formula"] = definition.Formula,
                ["least"] = Write(composite?.Least),
                ["most"] = Write(composite?.Most),
                ["deflator"] = definition.Deflator,
                ["source"] = definition.Source,
                ["address"] = definition.Address,
                ["official"] = definition.IsOfficial ? "yes" : "",
                ["noteZh"] = definition.Note?.Zh ?? "",
                ["noteEn"] = definition.Note?.En ?? "",
                ["appliesFrom"] = Writer.Day(definition.AppliesFrom),
                ["appliesTo"] = definition.AppliesTo is { } end ? Writer.Day(end) : "",
            },
            [
                .. definition.Inputs.Select(input =>
                {
                    var part = composite?.Parts.FirstOrDefault(one => one.Input == input.Name);
                    return new TypedInput(
                        input.Name,
                        input.Source,
                        input.Of,
                        input.Take,
                        Write(part?.Weight),
                        Write(part?.Lower),
                        Write(part?.Upper),
                        part?.IsNegative ?? false
                    );
                }),
            ]
        );
    }

    /// <summary>What was sent.</summary>
    internal static IndicatorForm Of(IFormCollection form)
    {
        _ = int.TryParse(form["seen"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen);
        var rows = Enumerable
            .Range(1, MostRows)
            .Where(row => Row(row, "name").Length > 0 || Row(row, "of").Length > 0)
            .Select(row => new TypedInput(
                Row(row, "name"),
                Named<InputSource>(Row(row, "source")),
                Row(row, "of"),
                Named<InputTake>(Row(row, "take")),
                Row(row, "weight"),
                Row(row, "lower"),
                Row(row, "upper"),
                Row(row, "negative") == "yes"
            ))
            .ToList();
        return new(
            HalfWidth.Of(form["code"].ToString()).Trim(),
            seen,
            form.ToDictionary(one => one.Key, one => one.Value.ToString().ReplaceLineEndings("\n").Trim()),
            rows
        );

        string Row(int row, string control) => form[$"{control}{row}"].ToString().Trim();
    }

    /// <summary>The definition, and what was typed that is no number, no day or not one of the choices.</summary>
    internal (IndicatorDefinition Definition, IReadOnlyList<FieldError> Errors) Read()
    {
        var errors = new List<FieldError>();
        var parts = Inputs.Select((input, at) => (input, at + 1)).ToList();
        var hasWeights = parts.Exists(one => one.input.Weight.Length > 0);
        if (hasWeights)
            parts = parts.FindAll(one => one.input.Weight.Length > 0);
        // Without weights it is an index where scores are given: then all inputs are its parts.
        var composite =
            !hasWeights && (this["least"].Length == 0 || this["most"].Length == 0)
                ? null
                : new Composite(
                    Number("least", this["least"], IndicatorWords.Least),
                    Number("most", this["most"], IndicatorWords.Most),
                    [
                        .. parts.Select(one => new CompositePart(
                            one.input.Name,
                            Known($"lower{one.Item2}", one.input.Lower, IndicatorWords.Lower),
                            Known($"upper{one.Item2}", one.input.Upper, IndicatorWords.Upper),
                            Known($"weight{one.Item2}", one.input.Weight, IndicatorWords.Weight),
                            one.input.IsNegative
                        )),
                    ]
                );
        var name = this["nameZh"];
        var definition = new IndicatorDefinition(
            new(name, this["nameEn"] is { Length: > 0 } english ? english : name),
            this["unit"],
            (int)Math.Clamp(Number("decimals", this["decimals"], IndicatorWords.Decimals), -1, 99),
            Named<IndicatorRounding>(this["rounding"]),
            [.. Inputs.Select(input => new IndicatorInput(input.Name, input.Source, input.Of, input.Take))],
            this["formula"],
            this["source"],
            this["official"] == "yes",
            Day("appliesFrom") ?? default,
            Day("appliesTo"),
            composite,
            this["deflator"],
            this["address"],
            this["noteZh"].Length + this["noteEn"].Length == 0 ? null : new(this["noteZh"], this["noteEn"])
        );
        return (definition, errors);

        decimal? Known(string control, string text, Words what) => text.Length > 0 ? Number(control, text, what) : null;

        decimal Number(string control, string text, Words what)
        {
            if (
                decimal.TryParse(
                    HalfWidth.Of(text),
                    NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture,
                    out var number
                )
                && Math.Abs(number) < 1e15m
            )
                return number;
            errors.Add(new(control, IndicatorProblems.NoNumber(what)));
            return 0;
        }

        DateOnly? Day(string control)
        {
            if (this[control].Length == 0)
                return null;
            if (TypedDay.Read(this[control]) is { } day)
                return day;
            errors.Add(new(control, IndicatorProblems.NoDay));
            return null;
        }
    }

    /// <summary>The first of the choices where what was sent is none of them.</summary>
    private static T Named<T>(string text)
        where T : struct, Enum => Enum.TryParse<T>(text, out var value) && Enum.IsDefined(value) ? value : default;

    private static string Write(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
