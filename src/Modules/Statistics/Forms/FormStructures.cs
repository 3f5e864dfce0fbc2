using Yuelu.Statistics.Contract;
using Yuelu.Vtl.Structures;

namespace Yuelu.Statistics.Forms;

/// <summary>
/// How rules and formulas see a form: all fields that do not repeat as one dataset called <c>form</c>, each repeating group as one
/// that bears its code. A data point is named by unit and period, in a repeating group also by its line. Beside them stand what
/// was filed earlier, by these units and by all, and the register. Pure.
/// </summary>
internal static class FormStructures
{
    /// <summary>All fields that do not repeat, as one dataset: what is audited now.</summary>
    internal const string WholeForm = "form";

    /// <summary>What the same units filed in this form for earlier periods; columns as <see cref="WholeForm"/>.</summary>
    internal const string Past = "past";

    /// <summary>What all units filed in this form for earlier periods; columns as <see cref="WholeForm"/>.</summary>
    internal const string Peers = "peers";

    /// <summary>What the register of enterprises says of a unit.</summary>
    internal const string Register = "register";

    /// <summary>The group that is being computed; no group can be called so.</summary>
    internal const string Computing = "?group";

    internal const string Unit = "unit";
    internal const string Period = "period";
    internal const string Line = "line";

    /// <summary>What no group or field may be called.</summary>
    internal static IReadOnlyList<string> Kept { get; } = [WholeForm, Past, Peers, Register, Unit, Period, Line];

    /// <summary>What rules read of the register: one data point a unit.</summary>
    internal static DatasetStructure OfRegister { get; } =
        new(
            Register,
            [
                new(Unit, ComponentRole.Identifier, ScalarType.String),
                new("name", ComponentRole.Measure, ScalarType.String),
                new("region", ComponentRole.Measure, ScalarType.String),
                new("industry", ComponentRole.Measure, ScalarType.String),
                new("size_class", ComponentRole.Measure, ScalarType.String),
                new("registration_type", ComponentRole.Measure, ScalarType.String),
                new("employees", ComponentRole.Measure, ScalarType.Integer),
                new("revenue", ComponentRole.Measure, ScalarType.Integer),
            ]
        );

    /// <summary>The datasets of a form.</summary>
    internal static IReadOnlyList<DatasetStructure> Of(FormDefinition form) =>
        [
            Whole(WholeForm, form),
            .. form
                .Groups.Where(group => group.Repeats)
                .Select(group => new DatasetStructure(group.Code, [.. Names(repeats: true), .. Measures([group])])),
        ];

    /// <summary>All that a script may read.</summary>
    /// <param name="others">Other forms: what the same units filed in them, for any period, under the form's code unless that name is taken.</param>
    internal static IReadOnlyList<DatasetStructure> ForScripts(FormDefinition form, IEnumerable<CollectedForm> others)
    {
        List<DatasetStructure> all = [.. Of(form), Whole(Past, form), Whole(Peers, form), OfRegister];
        var taken = all.Select(one => one.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        all.AddRange(others.Where(other => taken.Add(other.Code)).Select(other => Whole(other.Code, other.Definition)));
        return all;
    }

    /// <summary>The dataset in which formulas of a group compute: the group's fields that are there already.</summary>
    internal static DatasetStructure Beside(FormGroup group, Func<FormField, bool> isThere) =>
        new(
            Computing,
            [.. Names(group.Repeats), .. Measures([group with { Fields = [.. group.Fields.Where(isThere)] }])]
        );

    private static DatasetStructure Whole(string name, FormDefinition form) =>
        new(name, [.. Names(repeats: false), .. Measures(form.Groups.Where(group => !group.Repeats))]);

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
