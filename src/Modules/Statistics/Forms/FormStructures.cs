using Yuelu.Statistics.Contract;
using Yuelu.Vtl.Structures;

namespace Yuelu.Statistics.Forms;

/// <summary>
/// How rules and formulas see a form: all fields that do not repeat as one dataset called <c>form</c>, each repeating group as one
/// that bears its code. A data point is named by unit and period, in a repeating group also by its line. Pure.
/// </summary>
internal static class FormStructures
{
    /// <summary>All fields that do not repeat, as one dataset.</summary>
    internal const string WholeForm = "form";

    private const string Unit = "unit";
    private const string Period = "period";
    private const string Line = "line";

    /// <summary>What no group or field may be called.</summary>
    internal static IReadOnlyList<string> Kept { get; } = [WholeForm, Unit, Period, Line];

    /// <summary>The datasets of a form.</summary>
    internal static IReadOnlyList<DatasetStructure> Of(FormDefinition form) =>
        [
            new(WholeForm, [.. Names(repeats: false), .. Measures(form.Groups.Where(group => !group.Repeats))]),
            .. form
                .Groups.Where(group => group.Repeats)
                .Select(group => new DatasetStructure(group.Code, [.. Names(repeats: true), .. Measures([group])])),
        ];

    /// <summary>The dataset in which a field's formula computes: its own group, without the field itself.</summary>
    internal static DatasetStructure Beside(FormGroup group, FormField field) =>
        new(
            WholeForm,
            [.. Names(group.Repeats), .. Measures([group]).Where(component => component.Name != field.Code)]
        );

    private static IEnumerable<Component> Names(bool repeats)
    {
        yield return new(Unit, ComponentRole.Identifier, ScalarType.String);
        yield return new(Period, ComponentRole.Identifier, ScalarType.TimePeriod);
        if (repeats)
            yield return new(Line, ComponentRole.Identifier, ScalarType.Integer);
    }

    private static IEnumerable<Component> Measures(IEnumerable<FormGroup> groups) =>
        groups
            .SelectMany(group => group.Fields)
            .Select(field => new Component(field.Code, ComponentRole.Measure, TypeOf(field.Type)));

    private static ScalarType TypeOf(FieldType type) =>
        type switch
        {
            FieldType.Number => ScalarType.Number,
            FieldType.Whole => ScalarType.Integer,
            FieldType.Day => ScalarType.Date,
            FieldType.YesNo => ScalarType.Boolean,
            _ => ScalarType.String,
        };
}
