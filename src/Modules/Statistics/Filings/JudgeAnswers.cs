using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Yuelu.Kernel;
using Yuelu.Statistics.Contract;

namespace Yuelu.Statistics.Filings;

/// <summary>One answer that is not as the form asks.</summary>
/// <param name="Field">Code of the field.</param>
/// <param name="Line">Number of the line from 1; null when the field does not repeat.</param>
/// <param name="Problem">What is wrong and how to mend it.</param>
internal sealed record AnswerError(string Field, int? Line, Problem Problem);

/// <summary>Decides whether answers are as the form asks and writes them in the one way in which they are kept. Pure.</summary>
/// <remarks>
/// Numbers have at most <see cref="WholeDigits"/> digits before and <see cref="Decimals"/> after the point, so that sums of
/// very many of them stay exact. Full-width digits and separators of thousands are read as people type them.
/// </remarks>
internal static class JudgeAnswers
{
    /// <summary>Most digits before the point.</summary>
    internal const int WholeDigits = 14;

    /// <summary>Most digits after it.</summary>
    internal const int Decimals = 4;

    /// <summary>The longest text answer.</summary>
    internal const int LongestText = 2000;

    /// <summary>Most lines of a repeating group.</summary>
    internal const int MostLines = 5000;

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The answers as canonical JSON, in the order of the form; meaningless when there are errors.</summary>
    /// <param name="form">What is asked.</param>
    /// <param name="answers">What is answered.</param>
    internal static (string Values, IReadOnlyList<AnswerError> Errors) Do(FormDefinition form, FormAnswers answers)
    {
        var errors = new List<AnswerError>();
        errors.AddRange(Unknown(form, answers));
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Plain))
        {
            json.WriteStartObject();
            foreach (var group in form.Groups)
            {
                if (!group.Repeats)
                    Write(json, group, answers.Fields, null, errors);
                else if (answers.LinesOf(group.Code) is { Count: > 0 } lines)
                    Write(json, group, lines, errors);
            }
            json.WriteEndObject();
        }
        return (System.Text.Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length), errors);
    }

    /// <summary>Answers to what is not asked: a program that sends them uses another form or another version of it.</summary>
    private static IEnumerable<AnswerError> Unknown(FormDefinition form, FormAnswers answers)
    {
        var single = form
            .Groups.Where(group => !group.Repeats)
            .SelectMany(group => group.Fields, (_, field) => field.Code)
            .ToHashSet();
        var repeating = form.Groups.Where(group => group.Repeats).ToDictionary(group => group.Code);
        foreach (var code in answers.Fields.Keys.Where(code => !single.Contains(code)))
            yield return new(code, null, FilingProblems.UnknownField(code));
        foreach (var (code, lines) in answers.Lines)
            if (!repeating.TryGetValue(code, out var group))
                yield return new(code, null, FilingProblems.UnknownField(code));
            else if (lines.Count > MostLines)
                yield return new(code, null, FilingProblems.TooManyLines(MostLines));
            else
                foreach (var (line, number) in lines.Select((line, i) => (line, i + 1)))
                foreach (var field in line.Keys.Where(field => group.Fields.All(one => one.Code != field)))
                    yield return new(field, number, FilingProblems.UnknownField(field));
    }

    private static void Write(
        Utf8JsonWriter json,
        FormGroup group,
        IReadOnlyList<IReadOnlyDictionary<string, string>> lines,
        List<AnswerError> errors
    )
    {
        json.WriteStartArray(group.Code);
        for (var i = 0; i < Math.Min(lines.Count, MostLines); i++)
        {
            json.WriteStartObject();
            Write(json, group, lines[i], i + 1, errors);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Write(
        Utf8JsonWriter json,
        FormGroup group,
        IReadOnlyDictionary<string, string> answers,
        int? line,
        List<AnswerError> errors
    )
    {
        // What is computed is never typed.
        foreach (var field in group.Fields.Where(field => field.Formula.Length == 0))
        {
            var text = answers.GetValueOrDefault(field.Code, "").Trim();
            if (text.Length == 0)
            {
                if (field.IsRequired)
                    errors.Add(new(field.Code, line, FilingProblems.Missing(field.Name)));
            }
            else if (Write(json, field, text) is { } problem)
                errors.Add(new(field.Code, line, problem));
        }
    }

    private static Problem? Write(Utf8JsonWriter json, FormField field, string text)
    {
        switch (field.Type)
        {
            case FieldType.Number or FieldType.Whole:
                if (Number(text) is not { } number)
                    return FilingProblems.NotANumber(field.Name, text);
                if (field.Type == FieldType.Whole && number != decimal.Truncate(number))
                    return FilingProblems.NotWhole(field.Name);
                if (Math.Abs(decimal.Truncate(number)) >= Limit || number != decimal.Round(number, Decimals))
                    return FilingProblems.NumberTooLong(field.Name, WholeDigits, Decimals);
                json.WritePropertyName(field.Code);
                json.WriteRawValue(Text(number));
                return null;
            case FieldType.Choice:
                var choices = field.Choices ?? [];
                var chosen =
                    choices.FirstOrDefault(one => one.Code == text)
                    ?? choices.FirstOrDefault(one => one.Name.Zh == text || one.Name.En == text);
                if (chosen is null)
                    return FilingProblems.NoSuchChoice(field.Name, text);
                json.WriteString(field.Code, chosen.Code);
                return null;
            case FieldType.Day:
                if (
                    !DateOnly.TryParseExact(
                        HalfWidth.Of(text),
                        "yyyy-MM-dd",
                        CultureInfo.InvariantCulture,
                        DateTimeStyles.None,
                        out var day
                    )
                )
                    return FilingProblems.NotADay(field.Name);
                json.WriteString(field.Code, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                return null;
            case FieldType.YesNo:
                if (YesNo(text) is not { } yes)
                    return FilingProblems.NotYesOrNo(field.Name);
                json.WriteBoolean(field.Code, yes);
                return null;
            default:
                if (
                    text.Length > LongestText
                    || text.Any(letter => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t'))
                )
                    return FilingProblems.TextTooLong(field.Name, LongestText);
                json.WriteString(field.Code, text);
                return null;
        }
    }

    private static readonly decimal Limit = (decimal)Math.Pow(10, WholeDigits);

    /// <summary>The number as people type it, or null.</summary>
    internal static decimal? Number(string text)
    {
        const NumberStyles Style =
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands;
        text = HalfWidth.Of(text).Trim().Replace('−', '-');
        return decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out var number) && HasGoodCommas(text)
            ? number
            : null;
    }

    /// <summary>The one way of writing a number.</summary>
    internal static string Text(decimal number) =>
        number.ToString("0.####", CultureInfo.InvariantCulture) is var text && text == "-0" ? "0" : text;

    /// <summary>Separators stand before groups of three, so that 1,5 is not read as fifteen.</summary>
    private static bool HasGoodCommas(string text)
    {
        var parts = text.TrimStart('-', '+').Split('.', 2);
        var groups = parts[0].Split(',');
        return !parts[^1][(parts.Length == 1 ? parts[0].Length : 0)..].Contains(',')
            && (
                groups.Length == 1
                || (groups[0].Length is 1 or 2 or 3 && groups.Skip(1).All(group => group.Length == 3))
            );
    }

    private static bool? YesNo(string text) =>
        text.ToLowerInvariant() switch
        {
            "true" or "yes" or "是" or "1" => true,
            "false" or "no" or "否" or "0" => false,
            _ => null,
        };
}
