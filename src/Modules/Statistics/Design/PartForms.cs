using System.Globalization;
using Yuelu.Kernel;
using Yuelu.Platform.Ui;
using Yuelu.Statistics.Contract;

namespace Yuelu.Statistics.Design;

/// <summary>The parts of a definition as the designer's pages type them: text by the name of its control.</summary>
internal static class PartForms
{
    /// <summary>Title, header, purpose, time.</summary>
    internal static Dictionary<string, string> OfAbout(FormDefinition form) =>
        new()
        {
            ["titleZh"] = form.Title.Zh,
            ["titleEn"] = form.Title.En,
            ["number"] = form.Header.Number,
            ["issuingBody"] = form.Header.IssuingBody,
            ["approvalBody"] = form.Header.ApprovalBody,
            ["approvalNumber"] = form.Header.ApprovalNumber,
            ["validUntil"] = form.Header.ValidUntil is { } day ? $"{day:yyyy-MM-dd}" : "",
            ["rhythm"] = Key(form.Rhythm),
            ["purposeZh"] = form.Purpose.Zh,
            ["purposeEn"] = form.Purpose.En,
            ["minutes"] = form.MinutesToFill == 0 ? "" : $"{form.MinutesToFill}",
        };

    /// <summary>A definition with another title, header, purpose and time; a day or number that is none is refused.</summary>
    internal static Result<FormDefinition> ReadAbout(FormDefinition form, IReadOnlyDictionary<string, string> typed)
    {
        var (day, minutes) = (typed["validUntil"], HalfWidth.Of(typed["minutes"]));
        DateOnly? until = TypedDay.Read(day);
        if (day.Length > 0 && until is null)
            return DesignProblems.NoDay(day);
        var time = 0;
        if (minutes.Length > 0 && !int.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out time))
            return Forms.FormProblems.BadMinutes;
        return form with
        {
            Title = Pair(typed["titleZh"], typed["titleEn"]),
            Header = new(typed["number"], typed["issuingBody"], typed["approvalBody"], typed["approvalNumber"], until),
            Rhythm = Named(typed["rhythm"], ReportingRhythm.Month),
            Purpose = Pair(typed["purposeZh"], typed["purposeEn"]),
            MinutesToFill = time,
        };
    }

    internal static Dictionary<string, string> OfGroup(FormGroup? group) =>
        new()
        {
            ["code"] = group?.Code ?? "",
            ["nameZh"] = group?.Name.Zh ?? "",
            ["nameEn"] = group?.Name.En ?? "",
            ["repeats"] = group?.Repeats == true ? "yes" : "",
        };

    internal static FormGroup ReadGroup(IReadOnlyDictionary<string, string> typed) =>
        new(Code(typed["code"]), Pair(typed["nameZh"], typed["nameEn"]), [], typed["repeats"] == "yes");

    internal static Dictionary<string, string> OfField(FormField? field) =>
        new()
        {
            ["code"] = field?.Code ?? "",
            ["nameZh"] = field?.Name.Zh ?? "",
            ["nameEn"] = field?.Name.En ?? "",
            ["type"] = Key(field?.Type ?? FieldType.Number),
            ["unit"] = field?.Unit ?? "",
            ["required"] = field is null or { IsRequired: true } ? "yes" : "",
            ["partOf"] = field?.PartOf ?? "",
            ["formula"] = field?.Formula ?? "",
            ["prefill"] = field?.Prefill is { } prefill ? Key(prefill.Source) : "",
            ["prefillFrom"] = field?.Prefill?.From ?? "",
            ["hintZh"] = field?.Hint?.Zh ?? "",
            ["hintEn"] = field?.Hint?.En ?? "",
            ["choices"] = string.Join('\n', (field?.Choices ?? []).Select(Line)),
        };

    internal static FormField ReadField(IReadOnlyDictionary<string, string> typed)
    {
        var hint = Pair(typed["hintZh"], typed["hintEn"]);
        var choices = Choices(typed["choices"]);
        return new(
            Code(typed["code"]),
            Pair(typed["nameZh"], typed["nameEn"]),
            Named(typed["type"], FieldType.Number),
            typed["unit"],
            typed["required"] == "yes",
            Code(typed["partOf"]),
            typed["formula"],
            typed["prefill"].Length == 0
                ? null
                : new(Named(typed["prefill"], PrefillSource.LastFiling), HalfWidth.Of(typed["prefillFrom"])),
            hint.Zh.Length == 0 ? null : hint,
            choices.Count == 0 ? null : choices
        );
    }

    internal static Dictionary<string, string> OfRule(AuditRule? rule) =>
        new()
        {
            ["code"] = rule?.Code ?? "",
            ["grade"] = Key(rule?.Grade ?? AuditGrade.Blocks),
            ["ruleGroup"] = rule?.Group ?? "",
            ["vtl"] = rule?.Vtl ?? "",
            ["messageZh"] = rule?.Message.Zh ?? "",
            ["messageEn"] = rule?.Message.En ?? "",
        };

    internal static AuditRule ReadRule(IReadOnlyDictionary<string, string> typed) =>
        new(
            Code(typed["code"]),
            Named(typed["grade"], AuditGrade.Blocks),
            typed["ruleGroup"],
            typed["vtl"],
            Pair(typed["messageZh"], typed["messageEn"])
        );

    /// <summary>What was sent for the controls of a form; trimmed, and empty for what was not sent.</summary>
    internal static Dictionary<string, string> Sent(
        IFormCollection form,
        IReadOnlyDictionary<string, string> controls
    ) => controls.Keys.ToDictionary(name => name, name => form[name].ToString().Trim().ReplaceLineEndings("\n"));

    /// <summary>How a value of an enumeration stands in a control and in JSON.</summary>
    internal static string Key<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    /// <summary>The value of a control that offers an enumeration.</summary>
    internal static T Named<T>(string key, T usual)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
            if (Key(value) == key)
                return value;
        return usual;
    }

    private static string Code(string text) => HalfWidth.Of(text);

    /// <summary>English left empty repeats the Chinese.</summary>
    private static Words Pair(string zh, string en) => new(zh, en.Length == 0 ? zh : en);

    private static string Line(FieldChoice choice) =>
        choice.Name.Zh == choice.Name.En
            ? $"{choice.Code} | {choice.Name.Zh}"
            : $"{choice.Code} | {choice.Name.Zh} | {choice.Name.En}";

    private static List<FieldChoice> Choices(string text) =>
        [
            .. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.Split(['|', '｜'], StringSplitOptions.TrimEntries))
                .Select(item => new FieldChoice(
                    Code(item[0]),
                    Pair(item.ElementAtOrDefault(1) ?? "", item.ElementAtOrDefault(2) ?? "")
                )),
        ];
}
