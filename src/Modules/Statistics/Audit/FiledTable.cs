using Yuelu.Platform.Facts;
using Yuelu.Statistics.Contract;
using Yuelu.Statistics.Forms;

namespace Yuelu.Statistics.Audit;

/// <summary>A table of the engine that holds a dataset of a form: unit, period, the line where lines repeat, then the fields.</summary>
internal sealed record FiledTable(string Name, bool Repeats, IReadOnlyList<FormField> Fields)
{
    /// <summary>Its columns in order.</summary>
    internal IReadOnlyList<FactColumn> Columns { get; } =
    [
        new(FormStructures.Unit, FactType.Text),
        new(FormStructures.Period, FactType.Text),
        .. Repeats ? [new FactColumn(FormStructures.Line, FactType.Whole)] : (FactColumn[])[],
        .. Fields.Select(field => new FactColumn(field.Code, TypeOf(field.Type))),
    ];

    /// <summary>Where the first field stands.</summary>
    internal int FirstField => Columns.Count - Fields.Count;

    /// <summary>All fields that do not repeat, under a name.</summary>
    internal static FiledTable WholeForm(FormDefinition form, string name) =>
        new(name, false, [.. form.Groups.Where(group => !group.Repeats).SelectMany(group => group.Fields)]);

    /// <summary>A whole form: what does not repeat as <c>form</c>, each repeating group under its code.</summary>
    internal static IReadOnlyList<FiledTable> Of(FormDefinition form) =>
        [
            WholeForm(form, FormStructures.WholeForm),
            .. form
                .Groups.Where(group => group.Repeats)
                .Select(group => new FiledTable(group.Code, true, group.Fields)),
        ];

    private static FactType TypeOf(FieldType type) =>
        type switch
        {
            FieldType.Number => FactType.Number,
            FieldType.Whole => FactType.Whole,
            FieldType.Day => FactType.Day,
            FieldType.YesNo => FactType.YesNo,
            _ => FactType.Text,
        };
}
