using System.Text.Json;
using System.Text.Json.Serialization;
using Yuelu.Statistics.Contract;

namespace Yuelu.Statistics.Filings;

/// <summary>Explained findings as JSON.</summary>
internal static class Findings
{
    internal static string Write(IReadOnlyList<ExplainedFinding> findings) =>
        JsonSerializer.Serialize(findings, FindingsJson.Default.IReadOnlyListExplainedFinding);

    internal static IReadOnlyList<ExplainedFinding> Read(string json) =>
        JsonSerializer.Deserialize(json, FindingsJson.Default.IReadOnlyListExplainedFinding)!;

    /// <summary>The rules that do not hold in a copy, by the version of the form that was filed.</summary>
    internal static IReadOnlyList<JudgedFinding> In(FilingCopy copy, FormDefinition form)
    {
        var explained = Read(copy.Findings);
        if (explained.Count == 0)
            return [];
        var rules = form.Rules.ToDictionary(rule => rule.Code);
        var answers = FormAnswers.Read(copy.Answers);
        return
        [
            .. explained
                .Where(one => rules.ContainsKey(one.Rule))
                .Select(one => new JudgedFinding(
                    rules[one.Rule],
                    one.Line,
                    one.Explanation,
                    null,
                    ReadField.Of(form, rules[one.Rule], one.Line, answers)
                )),
        ];
    }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(IReadOnlyList<ExplainedFinding>))]
internal sealed partial class FindingsJson : JsonSerializerContext;
