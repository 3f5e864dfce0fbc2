using System.Globalization;
using Yuelu.Kernel;
using Yuelu.Statistics.Contract;

namespace Yuelu.Statistics.Filings.Pages;

/// <summary>Figures that stand beside the answers, such as those of the period before.</summary>
/// <param name="Heading">What they are.</param>
/// <param name="Answers">By the name of the control.</param>
public sealed record SheetColumnView(Words Heading, IReadOnlyDictionary<string, string> Answers);

/// <summary>A form as it is filled in or read.</summary>
/// <param name="Form">What is asked.</param>
/// <param name="Answers">By the name of the control: <c>f.CODE</c>, in a repeating group <c>l.GROUP.LINE.CODE</c> with lines from 1.</param>
/// <param name="Lines">How many lines of each repeating group are shown, by its code.</param>
/// <param name="AllLines">How many there are.</param>
/// <param name="Beside">Figures beside the answers.</param>
/// <param name="Errors">What is wrong, by the name of the control.</param>
/// <param name="Held">Where an answer comes from that is held already, by code of the field.</param>
/// <param name="IsFilledIn">Whether there are controls.</param>
public sealed record SheetView(
    FormDefinition Form,
    IReadOnlyDictionary<string, string> Answers,
    IReadOnlyDictionary<string, int> Lines,
    IReadOnlyDictionary<string, int> AllLines,
    IReadOnlyList<SheetColumnView> Beside,
    IReadOnlyDictionary<string, IReadOnlyList<Words>> Errors,
    IReadOnlyDictionary<string, Words> Held,
    bool IsFilledIn
)
{
    /// <summary>Most lines of a repeating group on a page; more are changed by the Excel template.</summary>
    internal const int MostLines = 200;

    internal static SheetView Of(
        FormDefinition form,
        FormAnswers answers,
        IReadOnlyList<SheetColumnView> beside,
        JudgedFiling? judged,
        IReadOnlyDictionary<string, Words> held,
        bool isFilledIn
    )
    {
        var groups = form.Groups.Where(group => group.Repeats).ToList();
        return new(
            form,
            Named(form, answers),
            groups.ToDictionary(
                group => group.Code,
                group => Math.Min(MostLines, Math.Max(answers.LinesOf(group.Code).Count, isFilledIn ? 1 : 0))
            ),
            groups.ToDictionary(group => group.Code, group => answers.LinesOf(group.Code).Count),
            beside,
            ErrorsOf(form, judged),
            held,
            isFilledIn
        );
    }

    /// <summary>Answers by the name of their control.</summary>
    internal static IReadOnlyDictionary<string, string> Named(FormDefinition form, FormAnswers answers)
    {
        var named = answers.Fields.ToDictionary(field => NameOf(field.Key), field => field.Value);
        foreach (var group in form.Groups.Where(group => group.Repeats))
        foreach (var (line, number) in answers.LinesOf(group.Code).Take(MostLines).Select((line, i) => (line, i + 1)))
        foreach (var (code, text) in line)
            named[NameOf(group.Code, number, code)] = text;
        return named;
    }

    /// <summary>Name of a field's control.</summary>
    internal static string NameOf(string field) => $"f.{field}";

    /// <summary>The same within a line.</summary>
    internal static string NameOf(string group, int line, string field) =>
        string.Create(CultureInfo.InvariantCulture, $"l.{group}.{line}.{field}");

    /// <summary>Where a field that a rule reads stands on the page: its control, or its name where it has none.</summary>
    internal static string PlaceOf(ReadField field, bool isFilledIn)
    {
        var (group, code) = (field.At.Group, field.At.Field.Code);
        var hasControl = isFilledIn && field.At.Field.Formula.Length == 0;
        if (!group.Repeats)
            return hasControl ? NameOf(code) : $"name-{NameOf(code)}";
        return hasControl && field.Line is { } line and <= MostLines
            ? NameOf(group.Code, line, code)
            : $"name-{group.Code}-{code}";
    }

    private static Dictionary<string, IReadOnlyList<Words>> ErrorsOf(FormDefinition form, JudgedFiling? judged)
    {
        var groupOf = form
            .Groups.SelectMany(group => group.Fields.Select(field => (field.Code, group)))
            .ToDictionary(one => one.Code, one => one.group);
        return (judged?.Errors ?? [])
            .GroupBy(error =>
                error.Line is { } line && groupOf.TryGetValue(error.Field, out var group)
                    ? NameOf(group.Code, line, error.Field)
                    : NameOf(error.Field)
            )
            .ToDictionary(
                errors => errors.Key,
                IReadOnlyList<Words> (errors) => [.. errors.Select(error => error.Problem.Detail)]
            );
    }

    /// <summary>
    /// What was typed on the page. Lines that were not shown are kept from the draft; a line with nothing in it is none.
    /// </summary>
    internal static FormAnswers Read(FormDefinition form, IFormCollection typed, FormAnswers draft)
    {
        var fields = new Dictionary<string, string>();
        var lines = new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>();
        foreach (var group in form.Groups)
            if (!group.Repeats)
                foreach (var field in Typed(group))
                    fields[field.Code] = typed[NameOf(field.Code)].ToString();
            else
                lines[group.Code] = LinesOf(group);
        return new(fields, lines);

        IReadOnlyList<IReadOnlyDictionary<string, string>> LinesOf(FormGroup group)
        {
            _ = int.TryParse(typed[$"n.{group.Code}"], NumberStyles.None, CultureInfo.InvariantCulture, out var shown);
            shown = Math.Min(shown, MostLines);
            return
            [
                .. Enumerable
                    .Range(1, shown)
                    .Select(
                        IReadOnlyDictionary<string, string> (line) =>
                            Typed(group)
                                .ToDictionary(
                                    field => field.Code,
                                    field => typed[NameOf(group.Code, line, field.Code)].ToString()
                                )
                    )
                    .Where(line => line.Values.Any(text => text.Length > 0)),
                .. draft.LinesOf(group.Code).Skip(MostLines),
            ];
        }
    }

    private static IEnumerable<FormField> Typed(FormGroup group) =>
        group.Fields.Where(field => field.Formula.Length == 0);
}
