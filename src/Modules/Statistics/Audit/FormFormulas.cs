using System.Globalization;
using System.Text.Json.Nodes;
using Yuelu.Platform.Facts;
using Yuelu.Statistics.Contract;
using Yuelu.Statistics.Forms;
using Yuelu.Vtl;
using Yuelu.Vtl.Structures;

namespace Yuelu.Statistics.Audit;

/// <summary>A formula that cannot be computed.</summary>
internal sealed record FormulaError(FormField Field, VtlError Error);

/// <summary>
/// Computes the fields that have a formula, so that nobody types them: compiled once for a published form. A formula may use
/// other computed fields of its group. A number is rounded to four decimals, a whole number to none, halves away from zero; what
/// has no result or does not fit (more than 14 digits before the point) is null. Never changes; for any thread.
/// </summary>
internal sealed class FormFormulas
{
    /// <summary>Formulas that need nothing but what is there by then.</summary>
    private sealed record Step(string Sql, IReadOnlyList<FormField> Fields);

    private sealed record Computed(FiledTable Table, IReadOnlyList<Step> Steps);

    private readonly List<Computed> groups = [];
    private readonly IReadOnlyList<FiledTable> tables;

    private FormFormulas(FormDefinition form)
    {
        tables = FiledTable.Of(form);
        foreach (var group in form.Groups)
        {
            var table = tables.First(one => one.Name == (group.Repeats ? group.Code : FormStructures.WholeForm));
            var (steps, _) = Order(group);
            if (steps.Count > 0)
                groups.Add(new(table, steps));
        }
    }

    /// <summary>The formulas of a form that was checked.</summary>
    internal static FormFormulas Of(FormDefinition form) => new(form);

    /// <summary>Formulas that do not compile, or that need each other.</summary>
    internal static IEnumerable<FormulaError> Errors(FormDefinition form) =>
        form.Groups.SelectMany(group => Order(group).Errors);

    /// <summary>Values with all computed fields computed, in the order in which they came.</summary>
    /// <param name="values">One JSON object for each form.</param>
    internal async Task<IReadOnlyList<string>> ComputeAsync(
        FactEngine engine,
        IReadOnlyList<string> values,
        CancellationToken ct
    )
    {
        if (groups.Count == 0 || values.Count == 0)
            return values;
        var forms = values.Select(one => JsonNode.Parse(one)!.AsObject()).ToList();
        using var session = engine.Open();
        var rows = values.Select((one, at) => new AuditRow(at.ToString(CultureInfo.InvariantCulture), "", one));
        await session.FillAsync(tables, rows.ToAsyncEnumerable(), ct);
        foreach (var group in groups)
        foreach (var row in Compute(session, group, ct))
            Write(row, group, forms[int.Parse((string)row[0]!, CultureInfo.InvariantCulture)]);
        return [.. forms.Select(form => form.ToJsonString(FormJson.Relaxed))];
    }

    /// <summary>Unit, period and line where there is one, then the computed fields.</summary>
    private static IReadOnlyList<object?[]> Compute(FactSession session, Computed group, CancellationToken ct)
    {
        var (names, computed) = (Names(group.Table), group.Steps.SelectMany(step => step.Fields).ToList());
        var typed = group.Table.Fields.Except(computed).Select(field => FactSql.Name(field.Code));
        session.Do(
            $"CREATE OR REPLACE TEMP TABLE {Here} AS SELECT {string.Join(", ", [.. names, .. typed])} FROM {FactSql.Name(group.Table.Name)}",
            ct
        );
        foreach (var (sql, fields) in group.Steps)
            session.Do(
                $"CREATE OR REPLACE TEMP TABLE {Here} AS SELECT before.*, {string.Join(", ", fields.Select(Rounded))} "
                    + $"FROM {Here} AS before JOIN ({sql}) AS made USING ({string.Join(", ", names)})",
                ct
            );
        return session.Read(
            $"SELECT {string.Join(", ", [.. names, .. computed.Select(field => FactSql.Name(field.Code))])} FROM {Here}",
            ct
        );
    }

    private static void Write(object?[] row, Computed group, JsonObject form)
    {
        var lines = group.Table.Repeats ? (JsonArray)form[group.Table.Name]! : null;
        var (names, at) = (lines is null ? form : lines[(int)(long)row[2]! - 1] as JsonObject, group.Table.FirstField);
        foreach (var field in group.Steps.SelectMany(step => step.Fields))
            if (row[at++] is { } value)
                names?[field.Code] = value is decimal number
                    ? JsonValue.Create(Short(number))
                    : JsonValue.Create((long)value);
            else
                names?.Remove(field.Code);
    }

    /// <summary>The formulas of a group in steps, each of which needs only those before it; and what keeps some from being computed.</summary>
    private static (List<Step> Steps, List<FormulaError> Errors) Order(FormGroup group)
    {
        var (steps, waiting) = (new List<Step>(), group.Fields.Where(field => field.Formula.Length > 0).ToList());
        while (waiting.Count > 0)
        {
            var dataset = FormStructures.Beside(group, field => !waiting.Contains(field));
            var ready = waiting.FindAll(field => Compile([field], dataset).Errors.Count == 0);
            if (ready.Count == 0)
                break;
            steps.Add(new(Compile(ready, dataset).Results[0].Sql, ready));
            waiting.RemoveAll(ready.Contains);
        }
        return (steps, [.. waiting.Select(field => new FormulaError(field, WhatIsWrong(group, field)))]);
    }

    private static VtlError WhatIsWrong(FormGroup group, FormField field) =>
        Compile([field], FormStructures.Beside(group, other => other != field)).Errors is [var first, ..]
            ? first
            : new(AuditProblems.FormulasCircle, new(0, field.Formula.Length), 1, 1);

    private static VtlCompilation Compile(IReadOnlyList<FormField> fields, DatasetStructure dataset) =>
        VtlCompiler.CompileValues(
            [.. fields.Select(field => (field.Code, field.Formula))],
            ScalarType.Number,
            dataset,
            CompileRule.ApartIn([dataset])
        );

    private static string Here => FactSql.Name(FormStructures.Computing);

    private static IReadOnlyList<string> Names(FiledTable table) =>
        [.. table.Columns.Take(table.FirstField).Select(column => FactSql.Name(column.Name))];

    /// <summary>Nine decimals first: what is binary noise in a product or quotient shall not decide how a half is rounded.</summary>
    private static string Rounded(FormField field)
    {
        var name = FactSql.Name(field.Code);
        var (digits, type) = field.Type == FieldType.Whole ? (0, "BIGINT") : (4, "DECIMAL(18, 4)");
        return $"TRY_CAST(round(TRY_CAST(made.{name} AS DECIMAL(38, 9)), {digits}) AS {type}) AS {name}";
    }

    /// <summary>Without noughts at the end.</summary>
    private static decimal Short(decimal number) => number / 1.0000000000000000000000000000m;
}
