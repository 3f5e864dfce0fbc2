using Yuelu.Platform.Facts;
using Yuelu.Vtl;
using Yuelu.Vtl.Structures;

namespace Yuelu.Statistics.Indicators;

/// <summary>Computes what a definition says: its VTL over rows of inputs, each row by itself, so that results do not depend on threads.</summary>
internal static class IndicatorFormula
{
    /// <summary>How results are written before they are rounded by the definition's rule: what is binary noise in a product or quotient shall not decide how a half is rounded.</summary>
    internal const int Digits = 9;

    private const string Inputs = "inputs";
    private const string Row = "?row";
    private const string Result = "?result";

    /// <summary>More than any figure has; beyond it a value counts as none.</summary>
    private const decimal Most = 1e24m;

    /// <summary>What is wrong with the formula first; null when nothing.</summary>
    internal static VtlError? Error(IndicatorDefinition definition) =>
        !definition.IsIncomplete && Compile(definition).Errors is [var first, ..] ? first : null;

    /// <summary>The results in the order of the rows; null where an input that counts is null, or there is none, as for a division by zero or an index without weights.</summary>
    /// <param name="rows">Of each the inputs in the order of the definition.</param>
    internal static decimal?[] Evaluate(
        FactSession session,
        IndicatorDefinition definition,
        IReadOnlyList<decimal?[]> rows,
        CancellationToken ct
    )
    {
        var results = new decimal?[rows.Count];
        if (rows.Count == 0 || definition.IsIncomplete)
            return results;
        session.Create(
            Inputs,
            [
                new(Row, FactType.Whole),
                .. definition.Inputs.Select(input => new FactColumn(input.Name, FactType.LongNumber)),
            ]
        );
        using (var appender = session.Append(Inputs))
            for (var row = 0; row < rows.Count; row++)
                appender.Add([(long)row, .. rows[row].Select(value => (object?)Fitting(value))]);
        var sql = Compile(definition).Results[0].Sql;
        var (at, value) = (FactSql.Name(Row), FactSql.Name(Result));
        foreach (
            var row in session.Read(
                $"SELECT {at}, TRY_CAST({value} AS DECIMAL(28, {Digits})) FROM ({sql}) WHERE {value} IS NOT NULL",
                ct
            )
        )
            results[(long)row[0]!] = (decimal?)row[1];
        return results;
    }

    private static decimal? Fitting(decimal? value) =>
        value is { } known && Math.Abs(known) < Most ? Math.Round(known, 12) : null;

    private static VtlCompilation Compile(IndicatorDefinition definition) =>
        VtlCompiler.CompileValues(
            [(Result, definition.Vtl)],
            ScalarType.Number,
            new(
                Inputs,
                [
                    new(Row, ComponentRole.Identifier, ScalarType.Integer),
                    .. definition.Inputs.Select(input => new Component(
                        input.Name,
                        ComponentRole.Measure,
                        ScalarType.Number
                    )),
                ]
            )
        );
}
